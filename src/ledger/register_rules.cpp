#include "ledger/register_rules.h"

#include <QCoreApplication>
#include <algorithm>

#include "ledger/ledger_text.h"
#include "workflow/workflow.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

struct TypedText {
    QLatin1StringView column;
    const QString& text;
};

/// A spreadsheet that opens a list of ours would work it out. A code or a name begins with none of these signs; an address
/// or a remark may well begin with a dash.
bool beginsFormula(const QString& text, bool named) {
    if (text.isEmpty()) return false;
    const auto first = text.front();
    return first == u'=' || (named && (first == u'+' || first == u'-' || first == u'@'));
}

Reason formula(const QString& title, const QString& text, const QString& field) {
    return {u"formula_text"_s,
            LedgerText::tr("\"%1\" begins like a formula (%2). Leave out the %3 at its beginning.")
                .arg(title, text.left(40), text.left(1)),
            field};
}

const FieldDefinition* fieldOfColumn(const RegisterDefinition& definition, QLatin1StringView column) {
    for (const auto& field : definition.fields) {
        if (field.column == column) return &field;
    }
    return nullptr;
}

/// Blanks around a code and letters of full width would make two entries of what everybody reads as one code.
void checkCodeText(const QString& code, std::vector<Reason>& reasons) {
    const auto isPlain = [](QChar sign) { return sign > u' ' && sign < u'\x7f'; };
    if (std::all_of(code.begin(), code.end(), isPlain)) return;
    const QString plain = code.normalized(QString::NormalizationForm_KC).trimmed();
    if (plain == code) return;
    reasons.push_back({u"bad_field"_s,
                       LedgerText::tr("The code has blanks around it or letters of an unusual form (full width, for example). "
                                      "Write it as \"%1\".")
                           .arg(plain),
                       u"code"_s});
}

/// Code, name and address, by the rules of the fields that stand for them.
void checkTypedTexts(const RegisterEntry& entry, const RegisterDefinition& definition, const DefinitionSet& definitions,
                     const UnitTree& units, std::vector<Reason>& reasons) {
    if (entry.code.isEmpty()) reasons.push_back({u"missing_field"_s, LedgerText::tr("The code is missing."), u"code"_s});
    checkCodeText(entry.code, reasons);
    if (entry.name.isEmpty()) reasons.push_back({u"missing_field"_s, LedgerText::tr("The name is missing."), u"name"_s});
    const TypedText texts[] = {{"code"_L1, entry.code}, {"name"_L1, entry.name}, {"address"_L1, entry.address}};
    for (const auto& [column, text] : texts) {
        const auto* field = fieldOfColumn(definition, column);
        if (!field || text.isEmpty()) continue;
        const auto more = workflow::fieldRefusals(*field, text, definitions, units);
        reasons.insert(reasons.end(), more.begin(), more.end());
        if (beginsFormula(text, column != "address"_L1)) reasons.push_back(formula(field->name.text(), text, field->id));
    }
}

void checkFieldValues(const RegisterEntry& entry, const RegisterDefinition& definition, const DefinitionSet& definitions,
                      const UnitTree& units, std::vector<Reason>& reasons) {
    for (auto value = entry.fields.begin(); value != entry.fields.end(); ++value) {
        const auto* field = definition.field(value.key());
        if (!field) {
            reasons.push_back({u"unexpected_field"_s,
                               LedgerText::tr("\"%1\" is not a field of this register.").arg(value.key()), value.key()});
            continue;
        }
        const QJsonValue given = value.value();
        const auto more = workflow::fieldRefusals(*field, given, definitions, units);
        reasons.insert(reasons.end(), more.begin(), more.end());
        const auto text = given.toString();
        if (beginsFormula(text, false)) reasons.push_back(formula(field->name.text(), text, field->id));
    }
}

/// The grid says in which village a household lies, so another village beside it is a mistake in one of them.
void checkVillage(const RegisterEntry& entry, const UnitTree& units, std::vector<Reason>& reasons) {
    const auto village = units.ancestorOfKind(entry.grid, u"village"_s);
    const bool agrees = entry.kind == u"household" ? entry.unit == village : units.isWithin(entry.grid, entry.unit);
    if (village.isEmpty() || entry.unit.isEmpty() || agrees || entry.kind == u"grid") return;
    reasons.push_back({u"unit_mismatch"_s,
                       LedgerText::tr("The grid %1 belongs to %2 (%3), but the entry to %4 (%5). Correct one of them.")
                           .arg(entry.grid, units.fullName(village), village, units.fullName(entry.unit), entry.unit),
                       u"grid"_s});
}

void checkPlace(const RegisterEntry& entry, const UnitTree& units, std::vector<Reason>& reasons) {
    if (!entry.unit.isEmpty() && !units.find(entry.unit)) {
        reasons.push_back({u"no_such_unit"_s, LedgerText::tr("There is no unit with code %1.").arg(entry.unit), u"unit"_s});
    }
    const auto* grid = units.find(entry.grid);
    if (!entry.grid.isEmpty() && (!grid || grid->kind != u"grid")) {
        reasons.push_back({u"no_such_grid"_s, LedgerText::tr("There is no grid with code %1.").arg(entry.grid), u"grid"_s});
    } else if (grid && units.find(entry.unit)) {
        checkVillage(entry, units, reasons);
    }
    const auto district = units.district();
    if (entry.kind == u"unit" && entry.unit.isEmpty() && !district.isEmpty() && entry.code != district) {
        reasons.push_back({u"missing_field"_s,
                           LedgerText::tr("Above %1 (%2) stands no unit. Only the district has none above it: say which unit "
                                          "it belongs to.")
                               .arg(entry.name, entry.code),
                           u"parent"_s});
    }
    const auto circle = circleRefusals(entry, units);
    reasons.insert(reasons.end(), circle.begin(), circle.end());
}

}  // namespace

std::vector<Reason> circleRefusals(const RegisterEntry& entry, const UnitTree& units) {
    if (entry.code.isEmpty() || (entry.kind != u"unit" && entry.kind != u"grid")) return {};
    if (entry.unit == entry.code) {
        return {
            {u"unit_circle"_s, LedgerText::tr("%1 (%2) cannot stand above itself.").arg(entry.name, entry.code), u"parent"_s}};
    }
    QStringList names;
    for (const auto& code : units.path(entry.unit, entry.code)) names.append(units.name(code) % u" ("_s % code % u')');
    if (names.isEmpty()) return {};
    return {{u"unit_circle"_s,
             LedgerText::tr("%1 cannot stand above %2, because it lies below it: %3. Choose another unit above.")
                 .arg(names.front(), names.back(), names.join(u" → "_s)),
             u"parent"_s}};
}

std::vector<Reason> registerRefusals(const RegisterEntry& entry, const RegisterDefinition& definition,
                                     const DefinitionSet& definitions, const UnitTree& units) {
    std::vector<Reason> reasons;
    checkTypedTexts(entry, definition, definitions, units, reasons);
    checkPlace(entry, units, reasons);
    if (entry.from.isValid() && entry.to.isValid() && entry.to < entry.from) {
        reasons.push_back({u"bad_period"_s, LedgerText::tr("The last valid day is before the first."), u"to"_s});
    }
    checkFieldValues(entry, definition, definitions, units, reasons);
    return reasons;
}

}  // namespace minqing
