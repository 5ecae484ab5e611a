#include "ui/pages/cases/household_field.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QStandardItemModel>
#include <QTimer>

#include "base/masking.h"
#include "presentation/column_registry.h"
#include "ui/widgets/theme.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int settleMs = 200;
constexpr int mostOffered = 12;

}  // namespace

HouseholdField::HouseholdField(const presentation::SessionModel& session, const QString& code, QWidget* parent)
    : QLineEdit(code, parent),
      session_(session),
      found_(new QStandardItemModel(this)),
      completer_(new QCompleter(found_, this)),
      timer_(new QTimer(this)) {
    setPlaceholderText(tr("Name, address or code of the household"));
    completer_->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    completer_->setWidget(this);
    timer_->setSingleShot(true);
    timer_->setInterval(settleMs);
    connect(timer_, &QTimer::timeout, this, &HouseholdField::look);
    connect(completer_, qOverload<const QModelIndex&>(&QCompleter::activated), this, &HouseholdField::choose);
    connect(this, &QLineEdit::textChanged, this, [this](const QString& text) {
        if (text != shown_) {
            code_.clear();
            timer_->start();
        }
        emit valueChanged(value());
    });
}

QString HouseholdField::value() const { return code_.isEmpty() ? text().trimmed() : code_; }

int HouseholdField::offered() const { return found_->rowCount(); }

void HouseholdField::chooseOffered(int row) { choose(found_->index(row, 0)); }

void HouseholdField::look() {
    const QString words = text().trimmed();
    if (words.isEmpty() || !session_.isSignedIn()) {
        completer_->popup()->hide();
        return;
    }
    storage::RegisterQuery query;
    query.kind = u"household"_s;
    query.text = words;
    job_ = session_.jobs().read(
        this,
        [query, actor = session_.actor()](Reader& reader, std::stop_token) {
            return reader.registers(query, actor, mostOffered);
        },
        [this](Expected<storage::RegisterPage> page) {
            if (page) offer(page->rows);
        });
}

void HouseholdField::offer(const std::vector<storage::RegisterRow>& rows) {
    found_->clear();
    const auto around = session_.surroundings();
    for (const auto& row : rows) {
        QStringList words{maskName(row.name), around->units.name(row.unit), presentation::shortAddress(row, *around), row.code};
        words.removeAll(QString());
        auto* item = new QStandardItem(words.join(u" · "_s));
        item->setData(row.code, Qt::UserRole);
        found_->appendRow(item);
        if (row.code == text().trimmed()) return completer_->popup()->hide();  // told whole already
    }
    if (!rows.empty() && hasFocus())
        showOffered();
    else
        completer_->popup()->hide();
}

/// As wide as the longest: a code that is cut tells nobody which household it is. To the left, where there is room.
void HouseholdField::showOffered() {
    completer_->complete();
    auto* popup = completer_->popup();
    const int most = std::max(width(), window()->width() - space(8));
    const int wide = std::clamp(popup->sizeHintForColumn(0) + space(8), width(), most);
    const int right = mapToGlobal(QPoint(width(), 0)).x();
    const int left = std::max(right - wide, window()->mapToGlobal(QPoint(space(4), 0)).x());
    popup->setGeometry(left, popup->y(), wide, popup->height());
}

void HouseholdField::choose(const QModelIndex& index) {
    code_ = index.data(Qt::UserRole).toString();
    shown_ = index.data(Qt::DisplayRole).toString();
    setText(shown_);
    emit valueChanged(value());
}

}  // namespace minqing::ui
