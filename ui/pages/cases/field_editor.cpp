#include "ui/pages/cases/field_editor.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <cmath>
#include <cstdlib>

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
    QString text;
    if (field.value.isDouble())
        text = money ? QString::number(double(field.value.toInteger()) / 100.0, 'g', 12)
                     : QString::number(field.value.toInteger());
    auto* editor = new QLineEdit(text, parent);
    QObject::connect(editor, &QLineEdit::textChanged, editor, [changed, money](const QString& now) {
        bool fine = false;
        const double value = narrowed(now).toDouble(&fine);
        if (narrowed(now).isEmpty())
            changed(QJsonValue());
        else if (!fine)
            changed(now);
        else
            changed(money ? QJsonValue(qint64(std::llround(value * 100))) : QJsonValue(qint64(std::llround(value))));
    });
    return editor;
}

/// Counts by the calendar of the definitions.
WorkingDayFn workingDays(const presentation::SessionModel& session) {
    return [around = session.surroundings()](QDate from, int days) {
        QDate day = from;
        for (int left = std::abs(days); left > 0;) {
            day = day.addDays(days > 0 ? 1 : -1);
            if (around->definitions->calendar.isWorkingDay(day)) --left;
        }
        return day;
    };
}

QWidget* date(const FormField& field, const presentation::SessionModel& session, const Changed& changed, QWidget* parent) {
    auto* editor = new DateField(parent);
    const QDate stands = QDate::fromString(field.value.toString(), Qt::ISODate);
    editor->setToday([&session] { return beijingDate(session.now()); });
    editor->setWorkingDays(workingDays(session));
    editor->setYearRule(YearRule::NotPast);
    if (stands.isValid()) editor->setDate(stands);
    QObject::connect(editor, &DateField::dateChanged, editor, [editor, changed](const std::optional<QDate>& day) {
        changed(day ? QJsonValue(day->toString(Qt::ISODate)) : QJsonValue(editor->text()));
    });
    // What is no date goes on as text, too, so that nobody is told to fill in what is filled in.
    QObject::connect(editor, &DateField::problemChanged, editor, [editor, changed](const QString& problem) {
        if (!problem.isEmpty()) changed(editor->text());
    });
    return editor;
}

QWidget* choice(const FormField& field, const Changed& changed, QWidget* parent) {
    auto* box = makeChoiceBox(field.choices, field.value.toString(), parent);
    QObject::connect(box, &QComboBox::currentIndexChanged, box,
                     [box, changed](int index) { changed(box->itemData(index).toString()); });
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
        for (const QString& line : editor->toPlainText().split(u'\n', Qt::SkipEmptyParts)) {
            const QString word = line.trimmed().section(u' ', 0, 0);
            const auto day = readDate(word, beijingDate(session.now()), workingDays(session), YearRule::NotPast).date;
            all.append(
                QJsonObject{{u"name"_s, line.trimmed().section(u' ', 1)}, {u"due"_s, day ? day->toString(Qt::ISODate) : word}});
        }
        changed(all);
    });
    return editor;
}

}  // namespace

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
        default:
            return lineText(field.value.toString(), changed, parent);
    }
}

}  // namespace minqing::ui
