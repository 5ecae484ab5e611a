#pragma once
// A ledger with a window's accounts, units and definitions and as many cases as asked for, in a minute: a small demonstration
// district, filled up below the door with cases that were never acted on. `demo create --cases 1000000` makes the real thing.

#include "demonstration/demonstration.h"
#include "many_cases.h"

namespace minqing::storage {

/// Makes it unless the file is there.
inline void makeLargeDistrict(const QString& path, int cases) {
    using namespace Qt::StringLiterals;
    if (QFileInfo::exists(path)) return;
    DemonstrationOptions options;
    options.path = path;
    options.households = 5000;
    if (const auto made = createDemonstration(options); !made) {
        std::fprintf(stderr, "%s\n", qPrintable(made.error().text()));
        std::exit(1);
    }
    auto store = Store::open(path, OpenMode::ReadWrite).value();
    std::vector<Unit> towns, departments;
    const auto units = store->units().value();
    for (const auto& unit : units) {
        if (unit.kind == u"town"_s) towns.push_back(unit);
        if (unit.kind == u"department"_s) departments.push_back(unit);
    }
    fillWithCases(*store, cases, 1, [&](CaseRows& rows, int serial) {
        auto& facts = rows.facts;
        facts.town = towns[static_cast<size_t>(serial) % towns.size()].code;
        facts.leadUnit = departments[static_cast<size_t>(serial) % departments.size()].code;
        facts.definitionVersion = 1;
        const QJsonObject fields{{u"title"_s, facts.title},
                                 {u"description"_s, QString(facts.title + u"，希望尽快处理。"_s)},
                                 {u"domain"_s, u"living_environment"_s},
                                 {u"town"_s, facts.town}};
        return QJsonDocument(
                   QJsonObject{{u"type"_s, facts.type}, {u"version"_s, 1}, {u"number"_s, facts.number}, {u"fields"_s, fields}})
            .toJson(QJsonDocument::Compact);
    });
}

}  // namespace minqing::storage
