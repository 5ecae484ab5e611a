// What the keeper of the definitions sees: in force, under which version cases run, faults of drafts; long work that stops.

#include <QFile>

#include "small_district.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

QString shipped(const QString& path) {
    for (const auto& source : shippedDefinitionSources())
        if (source.path == path) return QString::fromUtf8(source.text);
    return {};
}

struct Keeper : SmallDistrict {
    Actor keeper = actor(u"secadmin"_s);

    QString file(const QString& name, const QString& text) const {
        QFile out(folder.filePath(name));
        REQUIRE(out.open(QIODevice::WriteOnly));
        out.write(text.toUtf8());
        return out.fileName();
    }
    QString second() const { return shipped(u"cases/grievance.toml"_s).replace(u"version = 1"_s, u"version = 2"_s); }
    DefinitionInForce inForce(const QString& id) {
        auto rows = reader()->definitionsInForce(keeper);
        REQUIRE_OK(rows);
        for (const auto& row : *rows)
            if (row.id == id) return row;
        return {};
    }
};

}  // namespace

TEST_CASE("what is in force is told with its version, its day and the running cases on older versions") {
    Keeper here;
    const auto open = here.grievance(1);
    const auto closed = here.grievance(2);
    here.close(closed);
    const auto before = here.inForce(u"grievance"_s);
    CHECK(before.version == 1);
    CHECK(before.running == 1);
    CHECK(before.runningOlder == 0);
    here.clock.set(at(2026, 7, 6, 9));
    REQUIRE_OK(here.ledger->execute(PublishDefinitions{{{u"cases/grievance.toml"_s, here.second().toUtf8(), 0}}}, here.keeper));
    const auto after = here.inForce(u"grievance"_s);
    CHECK(after.version == 2);
    CHECK(beijingDate(after.since) == QDate(2026, 7, 6));
    CHECK(after.running == 1);
    CHECK(after.runningOlder == 1);
    CHECK(beijingDate(here.inForce(u"micro_wish"_s).since) == QDate(2026, 7, 1));

    auto uses = here.reader()->versionUses(u"grievance"_s, here.keeper);
    REQUIRE_OK(uses);
    qint64 running = 0, all = 0;
    for (const auto& use : *uses) {
        CHECK(use.version == 1);
        running += use.running;
        all += use.all;
    }
    CHECK(running == 1);
    CHECK(all == 2);
}

TEST_CASE("only who may publish definitions is told about them") {
    Keeper here;
    const auto clerk = here.actor(u"clerk"_s);
    CHECK_FALSE(here.reader()->definitionsInForce(clerk).has_value());
    CHECK_FALSE(here.reader()->versionUses({}, clerk).has_value());
    CHECK_FALSE(here.reader()->checkDrafts({}, clerk).has_value());
}

TEST_CASE("a draft is checked as it would be published: faults with file and line, a published version is not replaced") {
    Keeper here;
    auto good = here.reader()->checkDrafts({here.file(u"next.toml"_s, here.second())}, here.keeper);
    REQUIRE_OK(good);
    CHECK(good->problems.empty());
    REQUIRE(good->files.size() == 1);
    CHECK(good->files.front().source.path.startsWith(u"cases/"_s));
    CHECK(good->files.front().version == 2);
    CHECK(good->files.front().inForce == 1);

    const auto path = here.file(u"bad.toml"_s, here.second().replace(u"to = \"dispatched\""_s, u"to = \"nowhere\""_s));
    auto bad = here.reader()->checkDrafts({path, here.folder.filePath(u"missing.toml"_s)}, here.keeper);
    REQUIRE_OK(bad);
    REQUIRE(bad->problems.size() >= 2);
    CHECK(bad->problems.front().code == u"unreadable_file"_s);
    CHECK(std::any_of(bad->problems.begin(), bad->problems.end(),
                      [&](const auto& one) { return one.file == path && one.line > 0; }));

    const auto same =
        here.file(u"same.toml"_s, shipped(u"cases/grievance.toml"_s).replace(u"电梯"_s, u"楼梯"_s) + u"\n# other\n"_s);
    auto replaced = here.reader()->checkDrafts({same}, here.keeper);
    REQUIRE_OK(replaced);
    CHECK_FALSE(replaced->problems.empty());
}

TEST_CASE("a move that is stopped half way leaves every case as it was") {
    Keeper here;
    const QStringList numbers{here.grievance(1), here.grievance(2), here.grievance(3)};
    REQUIRE_OK(here.ledger->execute(PublishDefinitions{{{u"cases/grievance.toml"_s, here.second().toUtf8(), 0}}}, here.keeper));
    MigrateCases request;
    request.type = u"grievance"_s;
    request.comment = u"新版施行"_s;
    request.plan.version = 2;
    request.plan.keepStates = true;
    std::stop_source stop;
    const MigrationWatch watch{stop.get_token(), [&](qint64 done, qint64 total) {
                                   CHECK(total == 3);
                                   if (done == 1) stop.request_stop();  // seen before the case after the next
                               }};
    const auto report = here.ledger->migrate(request, here.keeper, false, watch);
    REQUIRE_FALSE(report.has_value());
    CHECK(report.error().reasons.front().code == u"stopped"_s);
    for (const auto& number : numbers) {
        auto view = here.reader()->caseView(number, here.actor(u"clerk"_s));
        REQUIRE_OK(view);
        CHECK(view->file.definitionVersion == 1);
    }
    auto rebuilt = here.ledger->rebuild(true);
    REQUIRE_OK(rebuilt);
    CHECK(rebuilt->identical);
}
