#include "ui/widgets/style_sheet.h"

#include <QHash>

#include "ui/widgets/theme.h"

using namespace Qt::StringLiterals;

namespace minqing::ui {

namespace {

// @name is a colour of the palette, $name a length. Kept as text so that a designer can read it.
constexpr QStringView kFrames =
    uR"(
QWidget[surface="page"] { background: @page; }
QWidget[surface="bar"] { background: @surface; }
QWidget[surface="alt"] { background: @cardAlt; border-radius: $radius; }
QFrame[card="true"] { background: @card; border: 1px solid @border; border-radius: $cardRadius; }
QFrame[card="true"][active="true"] { border: 1px solid @accent; }
QFrame[rule="true"] { background: @border; border: none; max-height: 1px; min-height: 1px; }
QMainWindow, QDialog { background: @page; }
QScrollArea, QScrollArea > QWidget > QWidget[plain="true"] { background: transparent; border: none; }
QStackedWidget { background: transparent; }
QSplitter::handle { background: transparent; }
QSplitter::handle:hover { background: @borderStrong; }
QLabel { background: transparent; }
QLabel[tone="muted"] { color: @muted; } QLabel[tone="faint"] { color: @faint; }
QLabel[tone="accent"] { color: @accentText; } QLabel[tone="good"] { color: @green; }
QLabel[tone="warning"] { color: @amber; } QLabel[tone="bad"] { color: @red; } QLabel[tone="info"] { color: @info; }
QToolTip { background: @text; color: @card; border: none; padding: $unit; }
)";

constexpr QStringView kInputs =
    uR"(
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QAbstractSpinBox {
  background: @card; color: @text; border: 1px solid @borderStrong; border-radius: $radius; padding: 1px $pad;
  selection-background-color: @accent; selection-color: @onAccent; }
QLineEdit, QComboBox, QAbstractSpinBox { min-height: $inputHeight; }
QPlainTextEdit, QTextEdit { padding: $unit; }
QLineEdit:hover, QPlainTextEdit:hover, QTextEdit:hover, QComboBox:hover, QAbstractSpinBox:hover { border-color:
  @muted; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QAbstractSpinBox:focus {
  border: $focus solid @focus; padding: 0px $padFocus; }
QPlainTextEdit:focus, QTextEdit:focus { padding: $unitFocus; }
QLineEdit:disabled, QPlainTextEdit:disabled, QTextEdit:disabled, QComboBox:disabled, QAbstractSpinBox:disabled {
  background: @cardAlt; color: @faint; border-color: @border; }
QLineEdit[readOnly="true"], QPlainTextEdit[readOnly="true"], QTextEdit[readOnly="true"] { background: @cardAlt; }
QLineEdit[invalid="true"], QPlainTextEdit[invalid="true"], QTextEdit[invalid="true"], QComboBox[invalid="true"],
QAbstractSpinBox[invalid="true"] { border-color: @red; }
QLineEdit[search="true"] { background: @cardAlt; border-color: @border; }
QLineEdit[search="true"]:focus { background: @card; border-color: @focus; }
QComboBox::drop-down { border: none; width: $indicator; }
QComboBox::down-arrow { image: url(:/icons/$arrowIcon); width: $arrow; height: $arrow; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { border: none; background: transparent; width: $indicator; }
QAbstractSpinBox::up-arrow { image: url(:/icons/$upIcon); width: $arrow; height: $arrow; }
QAbstractSpinBox::down-arrow { image: url(:/icons/$arrowIcon); width: $arrow; height: $arrow; }
QComboBox { combobox-popup: 0; }
QComboBox QAbstractItemView, QComboBox QAbstractItemView:focus { background: @card; border: 1px solid @borderStrong; border-radius: 0px;
  outline: none; selection-background-color: @selection; selection-color: @text; padding: 0px; margin: 0px; }
QComboBox QAbstractItemView::item { min-height: $menuItem; }
QCheckBox, QRadioButton { spacing: $pad; padding: 2px; border: 1px solid transparent; border-radius: $unit; }
QCheckBox:focus, QRadioButton:focus { border-color: @focus; }
QCheckBox::indicator, QRadioButton::indicator { width: $box; height: $box; border: 1px solid @borderStrong;
  background: @card; border-radius: 3px; }
QRadioButton::indicator { border-radius: $boxRound; }
QCheckBox::indicator:hover, QRadioButton::indicator:hover { border-color: @accent; }
QCheckBox::indicator:checked { background: @accent; border-color: @accent; image: url(:/icons/$checkIcon); }
QCheckBox::indicator:indeterminate { background: @accentSoft; border-color: @accent; }
QRadioButton::indicator:checked { background: qradialgradient(cx:0.5, cy:0.5, radius:0.5, fx:0.5, fy:0.5,
  stop:0 @accent, stop:0.55 @accent, stop:0.6 @card, stop:1 @card); border-color: @accent; }
QCheckBox::indicator:disabled, QRadioButton::indicator:disabled { background: @cardAlt; border-color: @border; }
)";

constexpr QStringView kButtons =
    uR"(
QPushButton { background: @card; color: @text; border: 1px solid @borderStrong; border-radius: $radius;
  padding: 0px $padWide; min-height: $inputHeight; }
QPushButton:hover { background: @hover; }
QPushButton:pressed { background: @border; }
QPushButton:focus { border: $focus solid @focus; }
QPushButton:default { background: @accent; color: @onAccent; border-color: @accent; }
QPushButton:default:hover { background: @accentHover; }
QPushButton:default:focus { border: $focus solid @focus; }
QPushButton:disabled { background: @cardAlt; color: @faint; border-color: @border; }
QToolButton { background: transparent; color: @text; border: 1px solid transparent; border-radius: $unit;
  padding: 2px; }
QToolButton:hover { background: @hover; }
QToolButton:pressed, QToolButton:checked { background: @accentSoft; }
QToolButton:focus { border-color: @focus; }
QToolButton::menu-indicator { image: none; }
QProgressBar { background: @chartTrack; border: none; border-radius: $barRadius; max-height: $bar; min-height: $bar; }
QProgressBar::chunk { background: @accent; border-radius: $barRadius; }
QTabBar { qproperty-expanding: false; qproperty-drawBase: false; }
QTabBar::tab { background: transparent; color: @muted; border: none; border-bottom: 2px solid transparent;
  padding: $unit $padWide; min-height: $inputHeight; }
QTabBar::tab:hover { color: @text; }
QTabBar::tab:selected { color: @accentText; border-bottom-color: @accent; font-weight: bold; }
QTabBar::tab:focus { color: @accentText; border-bottom-color: @focus; }
QTabWidget::pane { border: none; border-top: 1px solid @border; }
QGroupBox { border: none; margin-top: $groupTop; font-weight: bold; }
QGroupBox::title { subcontrol-origin: margin; left: 0px; }
)";

constexpr QStringView kViews =
    uR"(
QTableView, QListView, QTreeView { background: @card; color: @text; border: 1px solid @border; border-radius:
  $cardRadius;
  outline: none; gridline-color: @border; selection-background-color: @selection; selection-color: @text; }
QTableView:focus, QListView:focus, QTreeView:focus { border-color: @focus; }
QTableView[plain="true"], QListView[plain="true"], QTreeView[plain="true"] { border: none; border-radius: 0px; }
QListView::item, QTreeView::item { min-height: $listItem; padding: 0px $pad; border: none; }
QListView::item:hover, QTreeView::item:hover { background: @hover; }
QListView::item:selected, QTreeView::item:selected { background: @selection; color: @text; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: transparent; color: @muted; border: none; border-bottom: 1px solid @border;
  padding: 0px $pad; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QTableCornerButton::section { background: @card; border: none; }
QScrollBar:vertical { background: transparent; width: $scroll; margin: 1px; }
QScrollBar:horizontal { background: transparent; height: $scroll; margin: 1px; }
QScrollBar::handle { background: @borderStrong; border-radius: $scrollRadius; }
QScrollBar::handle:vertical { min-height: $scrollHandle; } QScrollBar::handle:horizontal { min-width: $scrollHandle; }
QScrollBar::handle:hover { background: @faint; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0px; height: 0px; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QMenu { background: @card; color: @text; border: 1px solid @borderStrong; padding: $unit 0px; }
QMenu::item { padding: 0px $menuPad; min-height: $menuItem; background: transparent; }
QMenu::item:selected { background: @selection; }
QMenu::item:disabled { color: @faint; }
QMenu::separator { height: 1px; background: @border; margin: $unit 0px; }
QMenu::icon { padding-left: $pad; }
QCalendarWidget QWidget { alternate-background-color: @cardAlt; background: @card; color: @text; }
QCalendarWidget QAbstractItemView { selection-background-color: @accent; selection-color: @onAccent; border: none;
  border-radius: 0px; }
)";

QHash<QString, QColor> colours(const Palette& p) {
    return {{u"page"_s, p.page},
            {u"surface"_s, p.surface},
            {u"card"_s, p.card},
            {u"cardAlt"_s, p.cardAlt},
            {u"border"_s, p.border},
            {u"borderStrong"_s, p.borderStrong},
            {u"text"_s, p.text},
            {u"muted"_s, p.muted},
            {u"faint"_s, p.faint},
            {u"accent"_s, p.accent},
            {u"accentHover"_s, p.accentHover},
            {u"accentSoft"_s, p.accentSoft},
            {u"accentText"_s, p.accentText},
            {u"onAccent"_s, p.onAccent},
            {u"green"_s, p.green},
            {u"amber"_s, p.amber},
            {u"red"_s, p.red},
            {u"info"_s, p.info},
            {u"selection"_s, p.selection},
            {u"hover"_s, p.hover},
            {u"focus"_s, p.focus},
            {u"chartTrack"_s, p.chartTrack}};
}

QHash<QString, int> lengths(const Metrics& m) {
    return {{u"unit"_s, m.unit},
            {u"unitFocus"_s, m.unit - m.focusWidth + m.hairline},
            {u"pad"_s, m.unit * 2},
            {u"padFocus"_s, m.unit * 2 - m.focusWidth + m.hairline},
            {u"padWide"_s, m.unit * 3},
            {u"radius"_s, m.radius},
            {u"cardRadius"_s, m.cardRadius},
            {u"focus"_s, m.focusWidth},
            {u"inputHeight"_s, m.controlHeight - m.unit},
            {u"menuItem"_s, m.rowHeight},
            {u"menuPad"_s, m.unit * 5},
            {u"listItem"_s, m.rowHeight},
            {u"indicator"_s, m.unit * 6},
            {u"arrow"_s, m.unit * 3},
            {u"box"_s, m.iconSize - 2},
            {u"boxRound"_s, m.iconSize / 2},
            {u"bar"_s, m.unit * 2},
            {u"barRadius"_s, m.unit},
            {u"groupTop"_s, m.unit * 5},
            {u"scroll"_s, m.unit * 2 + 2},
            {u"scrollRadius"_s, m.unit},
            {u"scrollHandle"_s, m.unit * 8}};
}

// Replaces every marker followed by a name that `value` knows; unknown names stay and show up in the sheet test.
template <class Lookup>
QString substitute(const QString& text, QChar marker, Lookup value) {
    QString result;
    result.reserve(text.size() + text.size() / 4);
    for (qsizetype i = 0; i < text.size();) {
        if (text[i] != marker) {
            result += text[i++];
            continue;
        }
        qsizetype end = i + 1;
        while (end < text.size() && text[end].isLetter()) ++end;
        result += value(text.mid(i + 1, end - i - 1));
        i = end;
    }
    return result;
}

}  // namespace

QString styleSheetFor(const Palette& palette, const Metrics& metrics) {
    const QHash<QString, QColor> colour = colours(palette);
    const QHash<QString, int> length = lengths(metrics);
    const bool dark = palette.card.lightness() < 128;
    QString sheet = kFrames.toString() + kInputs.toString() + kButtons.toString() + kViews.toString();
    // An image in a style sheet cannot be tinted, so these three exist in both tints.
    sheet.replace(u"$arrowIcon"_s, dark ? u"sheet-arrow-dark.svg"_s : u"sheet-arrow-light.svg"_s);
    sheet.replace(u"$upIcon"_s, dark ? u"sheet-up-dark.svg"_s : u"sheet-up-light.svg"_s);
    sheet.replace(u"$checkIcon"_s, dark ? u"sheet-check-dark.svg"_s : u"sheet-check-light.svg"_s);
    sheet = substitute(sheet, u'@', [&colour](const QString& name) {
        return colour.contains(name) ? colour.value(name).name() : QString(u'@' + name);
    });
    return substitute(sheet, u'$', [&length](const QString& name) {
        return length.contains(name) ? QString(QString::number(length.value(name)) + u"px"_s) : QString(u'$' + name);
    });
}

}  // namespace minqing::ui
