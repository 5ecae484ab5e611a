#include "ui/pages/cases/multi_pick.h"

#include <QComboBox>
#include <QCompleter>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

#include "presentation/found_by.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/theme.h"

namespace minqing::ui {

namespace {

constexpr size_t typedFrom = 10;  // as many choices are easier typed than looked through
constexpr int keysRole = Qt::UserRole + 1;

/// Finds by name, pinyin and initials, and writes the name.
class NameCompleter final : public QCompleter {
  public:
    explicit NameCompleter(QComboBox* box) : QCompleter(box->model(), box) {
        setCompletionRole(keysRole);
        setFilterMode(Qt::MatchContains);
        setCaseSensitivity(Qt::CaseInsensitive);
        setCompletionMode(QCompleter::PopupCompletion);
    }
    [[nodiscard]] QString pathFromIndex(const QModelIndex& index) const override {
        return index.data(Qt::DisplayRole).toString();
    }
};

}  // namespace

int onlyChoiceFor(const QComboBox& box, const QString& typed) {
    if (typed.isEmpty()) return -1;
    int only = -1;
    for (int i = 0; i < box.count(); ++i) {
        if (!presentation::isFoundBy(box.itemText(i), typed)) continue;
        if (only >= 0) return -1;
        only = i;
    }
    return only;
}

QComboBox* makeChoiceBox(const std::vector<presentation::FormChoice>& choices, const QString& current, QWidget* parent) {
    auto* box = new QComboBox(parent);
    box->addItem(QString(), QString());
    for (const auto& choice : choices) box->addItem(choice.name, choice.code);
    if (choices.size() >= typedFrom) {
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        for (int i = 0; i < box->count(); ++i) box->setItemData(i, presentation::searchKeys(box->itemText(i)), keysRole);
        box->setCompleter(new NameCompleter(box));
    }
    box->setMaxVisibleItems(16);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(8);
    box->setCurrentIndex(std::max(0, box->findData(current)));
    return box;
}

MultiPick::MultiPick(const std::vector<presentation::FormChoice>& choices, const QStringList& chosen, QWidget* parent)
    : QWidget(parent), choices_(choices), chosen_(chosen), box_(makeChoiceBox(choices, {}, this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space(1));
    column->addWidget(box_);
    auto* chips = new QWidget(this);
    flow_ = new FlowLayout(chips);
    column->addWidget(chips);
    box_->installEventFilter(this);
    connect(box_, &QComboBox::activated, this, &MultiPick::add);
    connect(box_, &QComboBox::editTextChanged, this, [this] { emit changed(told()); });
    if (box_->isEditable())
        connect(box_->lineEdit(), &QLineEdit::editingFinished, this, [this] {
            if (const int only = onlyChoiceFor(*box_, box_->currentText().trimmed()); only >= 0) add(only);
        });
    rebuild();
}

/// Not by a focus proxy: that would be a second tab stop, which cannot be put in its place among the fields.
void MultiPick::focusInEvent(QFocusEvent* event) { box_->setFocus(event->reason()); }

QStringList MultiPick::told() const {
    QStringList all = chosen_;
    const QString typed = box_->isEditable() ? box_->currentText().trimmed() : QString();
    if (typed.isEmpty()) return all;
    const int place = box_->findText(typed, Qt::MatchFixedString);
    const QString code = place >= 0 ? box_->itemData(place).toString() : typed;
    if (!all.contains(code)) all.append(code);
    return all;
}

/// By the arrows or the wheel a closed box would choose without showing what: they open the list, and only Enter or a click chooses.
bool MultiPick::eventFilter(QObject* watched, QEvent* event) {
    if (watched == box_ && event->type() == QEvent::Wheel) return true;
    if (watched == box_ && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool moves = key->key() == Qt::Key_Down || key->key() == Qt::Key_Up || key->key() == Qt::Key_PageDown ||
                           key->key() == Qt::Key_PageUp;
        const bool typed = box_->isEditable() && !box_->currentText().isEmpty();
        if (moves || (!box_->isEditable() && !key->text().trimmed().isEmpty())) {
            if (!typed)
                box_->showPopup();
            else
                box_->completer()->complete();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void MultiPick::add(int index) {
    const QString code = box_->itemData(index).toString();
    box_->setCurrentIndex(0);
    // A completed word is written into the line once more after this.
    QMetaObject::invokeMethod(
        box_,
        [this] {
            const QSignalBlocker quiet(box_);
            box_->setCurrentIndex(0);
            if (box_->isEditable()) box_->clearEditText();
        },
        Qt::QueuedConnection);
    if (code.isEmpty() || chosen_.contains(code)) return;
    chosen_.append(code);
    rebuild();
    emit changed(chosen_);
}

void MultiPick::rebuild() {
    flow_->clearWidgets();
    for (const QString& code : chosen_) {
        const auto found = std::find_if(choices_.begin(), choices_.end(), [&](const auto& c) { return c.code == code; });
        auto* chip = new Chip(found == choices_.end() ? code : found->name, flow_->parentWidget());
        chip->setRemovable(true);
        chip->show();
        connect(chip, &Chip::removeRequested, this, [this, code] {
            chosen_.removeAll(code);
            // The chip is on the stack of this call: it goes when control is back in the event loop.
            QMetaObject::invokeMethod(
                this, [this] { rebuild(); }, Qt::QueuedConnection);
            emit changed(told());
        });
        flow_->addWidget(chip);
    }
}

}  // namespace minqing::ui
