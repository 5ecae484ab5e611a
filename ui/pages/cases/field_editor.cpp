#include "ui/pages/cases/field_editor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>
#include <cstdlib>

#include "presentation/formats.h"
#include "ui/pages/cases/household_field.h"
#include "ui/pages/cases/multi_pick.h"
#include "ui/widgets/date_field.h"
#include "ui/widgets/theme.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;
using presentation::FormField;
using Changed = std::function<void(const QJsonValue&)>;

namespace {

constexpr int textLines = 3;

QWidget* longText(const QString& text, const Changed& changed, QWidget* parent) {
    auto* editor = new QPlainTextEdit(text, parent);
    editor->setTabChangesFocus(true);
    editor->setFixedHeight(editor->fontMetrics().lineSpacing() * textLines + space(4));
    QObject::connect(editor, &QPlainTextEdit::textChanged, editor, [editor, changed] { changed(editor->toPlainText()); });
    return editor;
}

QWidget* lineText(const QString& text, const Changed& changed, QWidget* parent) {
    auto* editor = new QLineEdit(text, parent);
    QObject::connect(editor, &QLineEdit::textChanged, editor, [changed](const QString& now) { changed(now.trimmed()); });
    return editor;
}

/// What is no number goes on as text, so that the check can say what is wrong.
QWidget* number(const FormField& field, const Changed& changed, QWidget* parent) {
    const bool money = field.definition.kind == FieldKind::Money;
    QString text = field.value.toString();  // left in a draft, and no number
    if (field.value.isDouble() && money)
        text = QString::number(double(field.value.toInteger()) / 100.0, 'f', field.value.toInteger() % 100 == 0 ? 0 : 2);
    else if (field.value.isDouble())
        text = QString::number(field.value.toInteger());
    auto* editor = new QLineEdit(text, parent);
    QObject::connect(editor, &QLineEdit::textChanged, editor, [changed, money](const QString& now) {
        const auto read = money ? presentation::amountOf(now) : presentation::wholeOf(now);
        changed(now.trimmed().isEmpty() ? QJsonValue() : read ? QJsonValue(*read) : QJsonValue(now));
    });
    return editor;
}

QWidget* date(const FormField& field, const presentation::SessionModel& session, const Changed& changed, QWidget* parent) {
    auto* editor = new DateField(parent);
    const QDate stands = QDate::fromString(field.value.toString(), Qt::ISODate);
    editor->setToday([&session] { return beijingDate(session.now()); });
    editor->setWorkingDays(workingDaysOf(session));
    editor->setYearRule(field.definition.untilToday ? YearRule::NotFuture : YearRule::NotPast);
    if (stands.isValid())
        editor->setDate(stands);
    else
        editor->setText(field.value.toString());  // left in a draft, and no date
    // After the field itself has read it. What is no date goes on as text, so that nobody is told to fill in what is filled
    // in; what was emptied goes on as empty.
    QObject::connect(editor, &QLineEdit::textChanged, editor, [editor, changed](const QString& text) {
        const auto day = editor->date();
        changed(day ? day->toString(Qt::ISODate) : text.trimmed());
    });
    return editor;
}

QWidget* choice(const FormField& field, const Changed& changed, QWidget* parent) {
    auto* box = makeChoiceBox(field.choices, field.value.toString(), parent);
    QObject::connect(box, &QComboBox::currentIndexChanged, box,
                     [box, changed](int index) { changed(box->itemData(index).toString()); });
    if (!box->isEditable()) return box;
    // What was typed and is none of the list goes on as it is, so that the check can say so.
    if (const QString left = field.value.toString(); !left.isEmpty() && box->findData(left) < 0) box->setEditText(left);
    QObject::connect(box, &QComboBox::editTextChanged, box, [box, changed](const QString& text) {
        // Two units may bear the same name: the one that was chosen counts.
        const bool stands = box->currentIndex() >= 0 && box->itemText(box->currentIndex()) == text;
        const int place = stands ? box->currentIndex() : box->findText(text.trimmed(), Qt::MatchFixedString);
        changed(place >= 0 ? box->itemData(place).toString() : text.trimmed());
    });
    // Who leaves the field with letters that only one of the list fits, meant that one.
    QObject::connect(box->lineEdit(), &QLineEdit::editingFinished, box, [box] {
        const QString typed = box->currentText().trimmed();
        if (box->findText(typed, Qt::MatchFixedString) >= 0) return;
        if (const int only = onlyChoiceFor(*box, typed); only >= 0) box->setCurrentIndex(only);
    });
    return box;
}

QWidget* many(const FormField& field, const Changed& changed, QWidget* parent) {
    QStringList chosen;
    for (const auto& code : field.value.toArray()) chosen.append(code.toString());
    auto* picker = new MultiPick(field.choices, chosen, parent);
    QObject::connect(picker, &MultiPick::changed, picker,
                     [changed](const QStringList& codes) { changed(QJsonArray::fromStringList(codes)); });
    return picker;
}

/// The date in front, with a blank behind it or without: "11.24备料", "+3工作日 完工".
QJsonObject milestoneOf(const QString& line, const presentation::SessionModel& session) {
    const auto read = [&](const QString& text) {
        return readDate(text, beijingDate(session.now()), workingDaysOf(session), YearRule::NotPast).date;
    };
    constexpr qsizetype longestDate = 14;
    const auto blank = line.indexOf(u' ');
    for (qsizetype length = std::min(longestDate, blank < 0 ? line.size() : blank); length > 0; --length) {
        const bool cutsNumber = length < line.size() && line[length].isDigit() && line[length - 1].isDigit();
        const auto day = cutsNumber ? std::nullopt : read(line.first(length));
        if (day) return {{u"name"_s, line.mid(length).trimmed()}, {u"due"_s, day->toString(Qt::ISODate)}};
    }
    static const QRegularExpression looksLikeDate(u"^[0-9]{1,4}[-./月][0-9]{1,2}\\S*"_s);
    const auto match = looksLikeDate.match(line);
    return {{u"name"_s, match.hasMatch() ? line.mid(match.capturedLength()).trimmed() : line}, {u"due"_s, match.captured(0)}};
}

/// One milestone a line: a date, a blank, what shall be done by then.
QWidget* milestones(const FormField& field, const presentation::SessionModel& session, const Changed& changed,
                    QWidget* parent) {
    QStringList lines;
    for (const auto& one : field.value.toArray())
        lines.append(one.toObject().value(u"due"_s).toString() + u" "_s + one.toObject().value(u"name"_s).toString());
    auto* editor = new QPlainTextEdit(lines.join(u'\n'), parent);
    editor->setTabChangesFocus(true);
    editor->setFixedHeight(editor->fontMetrics().lineSpacing() * textLines + space(4));
    editor->setPlaceholderText(QCoreApplication::translate("FieldEditor", "One a line: 7.25 what shall be done by then"));
    QObject::connect(editor, &QPlainTextEdit::textChanged, editor, [editor, &session, changed] {
        QJsonArray all;
        for (const QString& line : editor->toPlainText().split(u'\n'))
            if (!line.trimmed().isEmpty()) all.append(milestoneOf(line.trimmed(), session));
        changed(all);
    });
    return editor;
}

}  // namespace

WorkingDayFn workingDaysOf(const presentation::SessionModel& session) {
    return [around = session.surroundings()](QDate from, int days) {
        QDate day = from;
        for (int left = std::abs(days); left > 0;) {
            day = day.addDays(days > 0 ? 1 : -1);
            if (around->definitions->calendar.isWorkingDay(day)) --left;
        }
        return day;
    };
}

QWidget* makeFieldEditor(const FormField& field, const presentation::SessionModel& session, const Changed& changed,
                         QWidget* parent) {
    switch (field.definition.kind) {
        using enum FieldKind;
        case LongText:
            return longText(field.value.toString(), changed, parent);
        case Point: {
            auto* editor = new QLineEdit(field.value.toString(), parent);
            editor->setPlaceholderText(u"116.9876, 36.6543"_s);
            QObject::connect(editor, &QLineEdit::textChanged, editor,
                             [changed](const QString& now) { changed(now.trimmed()); });
            return editor;
        }
        case Integer:
        case Money:
            return number(field, changed, parent);
        case Date:
            return date(field, session, changed, parent);
        case Choice:
        case Unit:
        case Account:
            return choice(field, changed, parent);
        case Reference:
            return field.choices.empty() ? lineText(field.value.toString(), changed, parent) : choice(field, changed, parent);
        case Choices:
        case Units:
            return many(field, changed, parent);
        case Milestones:
            return milestones(field, session, changed, parent);
        case Flag: {
            auto* box = new QCheckBox(field.definition.name.text(), parent);
            box->setChecked(field.value.toBool());
            QObject::connect(box, &QCheckBox::toggled, box, [changed](bool on) { changed(on); });
            return box;
        }
        case Household: {
            auto* editor = new HouseholdField(session, field.value.toString(), parent);
            QObject::connect(editor, &HouseholdField::valueChanged, editor, [changed](const QString& now) { changed(now); });
            return editor;
        }
        case Text:
            return field.choices.empty() ? lineText(field.value.toString(), changed, parent) : choice(field, changed, parent);
        default:
            return lineText(field.value.toString(), changed, parent);
    }
}

}  // namespace minqing::ui
