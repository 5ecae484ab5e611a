#pragma once
// The guards of each step as tests/data/guards.txt tells them, and a case in which a step is allowed.

#include <QFile>
#include <QJsonArray>
#include <map>

#include "domain/unit_tree.h"
#include "policy/policy.h"
#include "small_district.h"

namespace minqing::tests {

struct Guards {
    QString kind, action;
    std::map<QString, std::vector<QStringList>> lines;  ///< by first word; each line's other words
    [[nodiscard]] QStringList words(const QString& key) const {
        const auto found = lines.find(key);
        return found == lines.end() ? QStringList{} : found->second.front();
    }
    [[nodiscard]] bool has(const QString& key) const { return lines.contains(key); }
    /// What is told here is a clock, not a step.
    [[nodiscard]] bool isClock() const { return action.startsWith(u"clock:"_s); }
    [[nodiscard]] QString clock() const { return action.section(u':', 1); }
    /// Every line with this first word.
    [[nodiscard]] std::vector<QStringList> all(const QString& key) const {
        const auto found = lines.find(key);
        return found == lines.end() ? std::vector<QStringList>{} : found->second;
    }
};

/// From MINQING_DEFINITIONS (a folder), where the mutation check sets it; else those of the source tree.
inline Definitions definitionsUnderTest() {
    const auto folder =
        qEnvironmentVariable("MINQING_DEFINITIONS", QStringLiteral(MINQING_SOURCE_DIR "/resources/definitions"));
    const auto sources = definitionSourcesIn(QDir(folder));
    REQUIRE_OK(sources);
    auto loaded = loadDefinitions(*sources);
    REQUIRE_OK(loaded);
    return *loaded;
}

inline std::vector<Guards> readGuards() {
    QFile file(QStringLiteral(MINQING_TEST_DATA "/guards.txt"));
    REQUIRE(file.open(QIODevice::ReadOnly | QIODevice::Text));
    std::vector<Guards> all;
    for (const auto& raw : QString::fromUtf8(file.readAll()).split(u'\n')) {
        if (raw.trimmed().isEmpty() || raw.startsWith(u'#')) continue;
        auto words = raw.split(u' ', Qt::SkipEmptyParts);
        const auto first = words.takeFirst();
        if (raw.startsWith(u' '))
            all.back().lines[first].push_back(words);
        else
            all.push_back({first, words.value(0), {}});
    }
    return all;
}

/// D above all; T1 (village V1) where cases arise, T2 another town; W leads, R helps, X has nothing to do with it.
inline UnitTree guardUnits() {
    return UnitTree({{u"D"_s, u"D"_s, u"district"_s, {}},
                     {u"T1"_s, u"T1"_s, u"town"_s, u"D"_s},
                     {u"V1"_s, u"V1"_s, u"village"_s, u"T1"_s},
                     {u"T2"_s, u"T2"_s, u"town"_s, u"D"_s},
                     {u"W"_s, u"W"_s, u"department"_s, u"D"_s},
                     {u"R"_s, u"R"_s, u"department"_s, u"D"_s},
                     {u"X"_s, u"X"_s, u"department"_s, u"D"_s}});
}

inline Actor guardPerson(int id, const QString& role, const QString& unit) {
    Actor actor;
    actor.id = SubjectId{id};
    actor.name = u"p%1"_s.arg(id);
    actor.unit = unit;
    actor.grants = {{actor.name, role, unit, {}, {}, {}, {}}};
    return actor;
}

/// A case, an actor and what is given, so that one step may be done; the parts are open to be spoilt.
class Situation {
  public:
    Situation(const Guards& guards, const DefinitionSet& definitions, const UnitTree& units, const QString& state);

    [[nodiscard]] QStringList refusals() const;
    /// The case after the step.
    [[nodiscard]] CaseFile after() const;
    [[nodiscard]] std::vector<Reason> undoRefusals(const CaseFile& done) const;
    void put(const QString& field, const QJsonValue& value);  ///< with the action where it is given there, else before
    void did(const QString& action, const Actor& who);

    CaseFile file;
    workflow::ActionInput input;
    Actor actor;
    Instant now = at(2026, 7, 15, 10);
    const CaseDefinition& definition;
    const TransitionDefinition& transition;

  private:
    void fillFields();
    void fillClocks();
    void fillGrounds();
    [[nodiscard]] QJsonValue someValue(const FieldDefinition& field) const;
    [[nodiscard]] bool does(Effect effect) const;

    const Guards& m_guards;
    const DefinitionSet& m_definitions;
    const UnitTree& m_units;
};

}  // namespace minqing::tests
