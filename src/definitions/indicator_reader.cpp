#include "definitions/readers.h"

using namespace Qt::StringLiterals;

namespace minqing {

namespace {

constexpr Word<IndicatorMode> modes[] = {{u"cohort", IndicatorMode::Cohort},
                                         {u"flow", IndicatorMode::Flow},
                                         {u"due", IndicatorMode::Due},
                                         {u"snapshot", IndicatorMode::Snapshot},
                                         {u"roster", IndicatorMode::Roster}};
constexpr Word<IndicatorMeasure> measures[] = {
    {u"ratio", IndicatorMeasure::Ratio}, {u"count", IndicatorMeasure::Count}, {u"duration", IndicatorMeasure::Duration}};
constexpr Word<int> attributions[] = {{u"intake", 0}, {u"due", 1}, {u"close", 2}};

std::vector<FactCondition> readFacts(TableReader& reader, const QString& key) {
    using enum FactCondition::Comparison;
    std::vector<FactCondition> facts;
    for (const Condition& condition : readConditions(reader, key)) {
        facts.push_back({condition.field, condition.negated ? IsNot : Is, condition.values});
    }
    return facts;
}

std::vector<Exclusion> readExclusions(TableReader& reader) {
    std::vector<Exclusion> exclusions;
    QSet<QString> seen;
    for (const TomlValue* table : reader.tables(u"exclusion"_s)) {
        const TomlValue* code = table->find(u"id"_s);
        TableReader one(*table, u"exclusion/"_s + (code ? code->text : QString()), reader.file());
        Exclusion exclusion;
        exclusion.code = one.id(u"id"_s);
        exclusion.name = one.name(u"name"_s);
        exclusion.approver = one.text(u"approver"_s);
        exclusion.where = readFacts(one, u"where"_s);
        one.finish();
        if (noteId(one, exclusion.code, seen)) exclusions.push_back(std::move(exclusion));
    }
    return exclusions;
}

}  // namespace

IndicatorDefinition readIndicator(const TomlValue& document, SourceFile& file) {
    TableReader reader(document, {}, file);
    IndicatorDefinition indicator;
    indicator.id = reader.id(u"id"_s);
    indicator.version = reader.version();
    indicator.name = reader.name(u"name"_s);
    indicator.explanation = reader.name(u"explanation"_s);
    indicator.of = reader.text(u"of"_s, Need::Required);
    indicator.mode = reader.word(u"mode"_s, modes, Need::Required).value_or(IndicatorMode::Cohort);
    indicator.measure = reader.word(u"measure"_s, measures).value_or(IndicatorMeasure::Ratio);
    if (reader.word(u"attribution"_s, attributions)) indicator.attribution = reader.text(u"attribution"_s);
    indicator.population = readFacts(reader, u"population"_s);
    indicator.exclusions = readExclusions(reader);
    indicator.denominator = readFacts(reader, u"denominator"_s);
    indicator.numerator = readFacts(reader, u"numerator"_s);
    const bool timed = indicator.measure == IndicatorMeasure::Duration;
    indicator.duration = reader.text(u"duration"_s, timed ? Need::Required : Need::Optional);
    indicator.beside = reader.text(u"beside"_s);
    indicator.decimals = static_cast<int>(reader.integer(u"decimals"_s).value_or(2));
    indicator.higherIsBetter = reader.flag(u"higher_is_better"_s, true);
    indicator.order = static_cast<int>(reader.integer(u"order"_s).value_or(0));
    reader.finish();
    return indicator;
}

}  // namespace minqing
