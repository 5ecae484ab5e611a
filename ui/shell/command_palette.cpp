#include "ui/shell/command_palette.h"

#include <QApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QVBoxLayout>

#include "ui/widgets/ledger_table_view.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/theme.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int rowsShown = 12;
constexpr int rowsForWords = 4;
constexpr int kKindWidth = 56;  ///< at 100 %

}  // namespace

CommandPalette::CommandPalette(presentation::SessionModel& session, SearchField* field, QWidget* host)
    : QFrame(host), model_(session), field_(field), table_(new LedgerTableView(this)), nothing_(makePlaceholder({}, this)) {
    setObjectName(u"shell.palette"_s);
    setAccessibleName(tr("Search results"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(table_);
    table_->setObjectName(u"shell.palette.hits"_s);
    table_->setAccessibleName(tr("Search results"));
    table_->setModel(&model_.hits());
    table_->horizontalHeader()->hide();
    table_->setColumnWidthByKey(u"kind"_s, kKindWidth);
    table_->setStretchColumn(u"text"_s);
    table_->setFocusPolicy(Qt::NoFocus);
    nothing_->setObjectName(u"shell.palette.nothing"_s);
    nothing_->setWordWrap(true);
    table_->setPlaceholder(nothing_);
    hide();
    field_->installEventFilter(this);
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget* before, QWidget* now) {
        if (now == field_ && before) before_ = before;
    });
    connect(field_, &SearchField::settled, this, [this](const QString& text) {
        if (text.trimmed() != model_.text()) model_.setText(text.trimmed());
        if (field_->hasFocus() && !text.isEmpty()) open();
    });
    connect(field_, &QLineEdit::textEdited, this, [this] {
        if (!isVisible()) open();
    });
    connect(&model_, &presentation::SearchModel::changed, this, [this] {
        nothing_->setText(model_.isSearching()
                              ? tr("Searching …")
                              : tr("Nothing was found for “%1”. Searched were pages and actions, cases (number, "
                                   "words of title and description, address), households of your units "
                                   "(name, address, code) and units; pinyin initials work.")
                                    .arg(model_.text()));
        if (model_.hits().rowCount() > 0 && !table_->currentIndex().isValid())
            table_->setCurrentIndex(model_.hits().index(0, 0));
        place();
        if (chooseWhenFound_ && !model_.isSearching()) choose(0);
    });
    connect(table_, &LedgerTableView::clicked, this, [this](const QModelIndex& index) { choose(index.row()); });
}

void CommandPalette::open() {
    if (!isVisible() && field_->text().isEmpty()) model_.setText({});
    place();
    show();
    raise();
}

void CommandPalette::close() {
    chooseWhenFound_ = false;
    hide();
    field_->clear();
}

void CommandPalette::place() {
    const QPoint corner = field_->mapTo(parentWidget(), QPoint(0, field_->height() + space(1)));
    const int rows = std::clamp(model_.hits().rowCount(), model_.hits().rowCount() == 0 ? rowsForWords : 1, rowsShown);
    setGeometry(corner.x(), corner.y(), std::max(field_->width(), space(150)), rows * currentMetrics().rowHeight + space(2));
}

/// Enter takes what fits the text as it stands now. Who types fast presses it before the list has followed.
void CommandPalette::chooseTyped() {
    const QString text = field_->text().trimmed();
    if (text != model_.text()) model_.setText(text);
    chooseWhenFound_ = model_.isSearching();
    if (!chooseWhenFound_) choose(std::max(0, table_->currentIndex().row()));
}

void CommandPalette::choose(int row) {
    chooseWhenFound_ = false;
    const auto& hits = model_.hits().rows();
    if (row < 0 || row >= int(hits.size())) return;
    const presentation::SearchHit hit = hits[size_t(row)];
    close();
    emit chosen(hit);
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
    // Who only passes by with Tab keeps the page in sight; Ctrl+K, a click, a letter and Down open it.
    if (watched == field_ && event->type() == QEvent::FocusIn) {
        const auto reason = static_cast<QFocusEvent*>(event)->reason();
        if (reason == Qt::ShortcutFocusReason || reason == Qt::MouseFocusReason) open();
    }
    if (watched == field_ && event->type() == QEvent::FocusOut) hide();
    if (watched == field_ && event->type() == QEvent::KeyPress && !isVisible() &&
        static_cast<QKeyEvent*>(event)->key() == Qt::Key_Down) {
        open();
        return true;
    }
    if (watched != field_ || event->type() != QEvent::KeyPress || !isVisible()) return QFrame::eventFilter(watched, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const int row = table_->currentIndex().row();
    chooseWhenFound_ = false;
    if (key == Qt::Key_Down || key == Qt::Key_Up) {
        const int next = std::clamp(row + (key == Qt::Key_Down ? 1 : -1), 0, std::max(0, model_.hits().rowCount() - 1));
        table_->setCurrentIndex(model_.hits().index(next, 0));
        return true;
    }
    if (key == Qt::Key_Return || key == Qt::Key_Enter) {
        chooseTyped();
        return true;
    }
    if (key == Qt::Key_Escape) {
        close();
        // Whoever was typing goes on where they were.
        if (before_ && before_->isVisible() && before_->window() == window())
            before_->setFocus(Qt::OtherFocusReason);
        else
            field_->clearFocus();
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

}  // namespace minqing::ui
