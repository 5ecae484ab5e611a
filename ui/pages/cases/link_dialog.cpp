#include "ui/pages/cases/link_dialog.h"

#include <QButtonGroup>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>
#include <string_view>

#include "ui/widgets/banner.h"
#include "ui/widgets/text_label.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::string_view harmless = "similar";

struct KindChoice {
    const char* kind;
    const char* text;
};
constexpr KindChoice linkChoices[] = {
    {"duplicate_of",
     QT_TRANSLATE_NOOP("minqing::ui::LinkDialog",
                       "Merge this case into the other one: it was reported twice; the other one goes on and is counted")},
    {"parent", QT_TRANSLATE_NOOP("minqing::ui::LinkDialog", "It is the common cause: each case is closed by its own rules")},
    {"similar", QT_TRANSLATE_NOOP("minqing::ui::LinkDialog", "Similar: only look at them together")},
};

}  // namespace

LinkDialog::LinkDialog(presentation::SessionModel& session, const CaseView& view, QWidget* parent)
    : QDialog(parent),
      model_(session),
      candidates_(new QListWidget(this)),
      beside_(new QWidget),
      besideGrid_(new QGridLayout(beside_)),
      number_(new QLineEdit(this)),
      kinds_(new QButtonGroup(this)),
      banner_(new Banner(this)) {
    setObjectName(u"link.dialog"_s);
    setWindowTitle(tr("Link %1").arg(view.file.number));
    build(view);
    connect(&model_, &presentation::LinkModel::changed, this, &LinkDialog::fill);
    connect(candidates_, &QListWidget::currentItemChanged, this, [this](QListWidgetItem* item) {
        if (item) number_->setText(item->data(Qt::UserRole).toString());
    });
    connect(candidates_, &QListWidget::itemDoubleClicked, this, &LinkDialog::toButton);
    connect(number_, &QLineEdit::textChanged, this, [this](const QString& text) {
        banner_->hide();  // was said of another number
        model_.compareWith(text.trimmed().toUpper());
    });
    connect(kinds_, &QButtonGroup::buttonToggled, banner_, &Banner::hide);
    candidates_->installEventFilter(this);
    connect(&model_, &presentation::LinkModel::compared, this, &LinkDialog::showComparison);
    model_.setCase(view);
    resize(space(220), space(160));
    candidates_->setFocus();
}

void LinkDialog::build(const CaseView& view) {
    auto* column = new QVBoxLayout(this);
    auto* title = new TextLabel(view.file.number + u" · "_s + view.facts.title, TextRole::Heading, Tone::Normal, this);
    title->setWrapping(true);
    column->addWidget(title);
    column->addWidget(new TextLabel(tr("Cases that look alike, the likeliest first"), TextRole::Small, Tone::Muted, this));
    candidates_->setObjectName(u"link.candidates"_s);
    candidates_->setAccessibleName(tr("Cases that look alike, the likeliest first"));
    candidates_->setWordWrap(true);
    column->addWidget(candidates_, 1);
    auto* label = new TextLabel(tr("Number of the other case (Enter goes on to “Link”)"), TextRole::Small, Tone::Muted, this);
    number_->setObjectName(u"link.number"_s);
    number_->setAccessibleName(label->text());
    label->setBuddy(number_);
    column->addWidget(label);
    column->addWidget(number_);
    auto* scroll = new QScrollArea(this);
    scroll->setObjectName(u"link.beside"_s);
    scroll->setAccessibleName(tr("Both cases side by side"));
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    besideGrid_->setContentsMargins(0, 0, space(2), 0);
    besideGrid_->setColumnStretch(1, 1);
    besideGrid_->setColumnStretch(2, 1);
    besideGrid_->setHorizontalSpacing(space(3));
    besideGrid_->setVerticalSpacing(space(1));
    scroll->setWidget(beside_);
    beside_->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    column->addWidget(scroll, 2);
    for (const auto& choice : linkChoices) {
        auto* button = new QRadioButton(tr(choice.text), this);
        button->setObjectName(u"link.kind."_s + QLatin1StringView(choice.kind));
        button->setProperty("kind", QString::fromLatin1(choice.kind));
        button->setChecked(choice.kind == harmless);  // merging is chosen, never left standing
        kinds_->addButton(button);
        column->addWidget(button);
    }
    banner_->setVisible(false);
    column->addWidget(banner_);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Link"));
    link_ = buttons->button(QDialogButtonBox::Ok);
    link_->setObjectName(u"link.ok"_s);
    for (auto* button : buttons->buttons()) {
        static_cast<QPushButton*>(button)->setIcon({});
        static_cast<QPushButton*>(button)->setAutoDefault(false);
    }
    link_->setDefault(false);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &LinkDialog::send);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
}

void LinkDialog::fill() {
    candidates_->clear();
    for (const auto& one : model_.candidates()) {
        const QString text = one.number + u" · "_s + one.state + u'\n' + one.title + u'\n' + one.why;
        auto* item = new QListWidgetItem(text, candidates_);
        item->setData(Qt::UserRole, one.number);
    }
    if (candidates_->count() > 0) {
        if (number_->text().isEmpty()) candidates_->setCurrentRow(0);  // what was typed meanwhile stays
        return;
    }
    auto* none = new QListWidgetItem(tr("Nothing of the last 30 days looks alike. A number can be typed below."), candidates_);
    none->setFlags(Qt::NoItemFlags);
    number_->setFocus();
}

/// Both descriptions side by side: whoever merges sees that it is the same thing. What is the same is muted.
void LinkDialog::showComparison() {
    retireAll(besideGrid_);
    int row = 0;
    const auto add = [&](int column, const QString& text, Tone tone) {
        auto* label = new TextLabel(text, TextRole::Small, tone, beside_);
        label->setWrapping(column > 0);
        besideGrid_->addWidget(label, row, column, column > 0 ? Qt::AlignTop : Qt::AlignTop | Qt::AlignLeft);
        label->show();
    };
    if (!model_.comparison().empty()) {
        add(1, tr("This case"), Tone::Muted);
        add(2, tr("The other case"), Tone::Muted);
        ++row;
    }
    for (const auto& line : model_.comparison()) {
        const auto tone = line.here == line.there ? Tone::Muted : Tone::Normal;
        add(0, line.label, Tone::Muted);
        add(1, line.here.isEmpty() ? u"—"_s : line.here, tone);
        add(2, line.there.isEmpty() ? u"—"_s : line.there, tone);
        ++row;
    }
    besideGrid_->setRowStretch(row, 1);
}

/// Enter never merges what was not looked at: it goes to the button, and Enter there does it.
void LinkDialog::keyPressEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter) return QDialog::keyPressEvent(event);
    if (link_->hasFocus())
        link_->click();
    else
        toButton();
}

bool LinkDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched != candidates_ || event->type() != QEvent::KeyPress) return QDialog::eventFilter(watched, event);
    const auto* key = static_cast<QKeyEvent*>(event);
    const bool plain = key->modifiers() == Qt::NoModifier || key->modifiers() == Qt::ShiftModifier;
    if (!plain || key->text().isEmpty() || !key->text().front().isLetterOrNumber()) return false;
    number_->setFocus(Qt::OtherFocusReason);
    number_->setText(key->text());
    return true;
}

void LinkDialog::toButton() {
    if (!isNumberMissing()) link_->setFocus(Qt::OtherFocusReason);
}

bool LinkDialog::isNumberMissing() {
    if (!number_->text().trimmed().isEmpty()) return false;
    tellNotLinked({tr("Please fill in the number of the other case.")});
    number_->setFocus(Qt::OtherFocusReason);
    return true;
}

void LinkDialog::tellNotLinked(const QStringList& reasons) {
    banner_->setMessage(Banner::Kind::Error, tr("Not linked:"), reasons);
    banner_->setVisible(true);
}

QString LinkDialog::chosenKind() const {
    const auto* button = kinds_->checkedButton();
    return button ? button->property("kind").toString() : QString();
}

void LinkDialog::send() {
    if (isNumberMissing()) return;
    const QString target = number_->text().trimmed().toUpper();
    model_.link(chosenKind(), target, false, this, [this, target](const std::vector<Reason>& reasons) {
        if (reasons.empty()) {
            emit linked(target);
            accept();
            return;
        }
        QStringList lines;
        for (const auto& reason : reasons) lines.append(reason.message);
        tellNotLinked(lines);
    });
}

}  // namespace minqing::ui
