// A small demonstration district: its totals are exact, its texts do not repeat, its histories are legal and in the past.

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>

#include "base/platform/file_lock.h"
#include "catch.h"
#include "demonstration/case_plan.h"
#include "demonstration/demonstration.h"
#include "demonstration/household.h"
#include "demonstration/phrase_book.h"
#include "demonstration/places.h"
#include "ledger/reader.h"

using namespace minqing;
using namespace Qt::StringLiterals;

namespace {

const QDate day(2026, 7, 2);

struct SmallDistrict {
    SmallDistrict() : clock(beijing(day, QTime(8, 30))) {
        path = folder.filePath(u"small.minqing"_s);
        auto made = createDemonstration({.path = path, .households = 2000, .cases = 300, .seed = 7, .today = day});
        if (!made) FAIL(made.error().text().toStdString());
        report = *made;
        auto opened = Reader::open(path, clock);
        if (!opened) FAIL(opened.error().text().toStdString());
        reader = std::move(*opened);
        auto found = reader->actor(u"supervisor"_s);
        if (!found) FAIL(found.error().text().toStdString());
        supervisor = *found;
    }

    std::vector<CaseFacts> cases(const QString& type) {
        storage::CaseQuery query;
        query.type = type;
        std::vector<CaseFacts> all;
        std::optional<storage::PageKey> from;
        for (;;) {
            auto page = reader->cases(query, supervisor, 500, from);
            if (!page) FAIL(page.error().text().toStdString());
            all.insert(all.end(), page->rows.begin(), page->rows.end());
            if (!page->next) return all;
            from = page->next;
        }
    }

    QTemporaryDir folder;
    SettableClock clock;
    QString path;
    DemonstrationReport report;
    std::unique_ptr<Reader> reader;
    Actor supervisor;
};

SmallDistrict& small() {
    static SmallDistrict district;
    return district;
}

}  // namespace

TEST_CASE("a small district has exactly the households and grievances asked for") {
    auto& district = small();
    const auto counts = district.reader->counts();
    REQUIRE(counts);
    CHECK(counts->households == 2000);
    CHECK(counts->grids == 642);
    CHECK(district.report.households == 2000);
    CHECK(counts->activities == district.report.activities);
    const auto grievances = district.cases(u"grievance"_s);
    CHECK(grievances.size() == 300);
    CHECK(district.report.cases == 300);
    CHECK(static_cast<qint64>(district.cases(u"micro_wish"_s).size()) == district.report.wishes);
    CHECK(district.cases(u"rectification_item"_s).size() == 28);

    const auto totals = demonstration::caseTotals(300, 2000);
    int onSite = 0, closed = 0;
    for (const auto& one : grievances) {
        if (one.route == u"on_site") {
            ++onSite;
            CHECK(one.phase == Phase::Closed);
        } else if (one.phase == Phase::Closed) {
            ++closed;
        }
    }
    CHECK(onSite == totals.onSite);
    CHECK(closed == totals.closed);
}

TEST_CASE("every household of the demonstration has a valid visit") {
    auto& district = small();
    storage::RegisterQuery query;
    query.kind = u"household"_s;
    std::optional<storage::PageKey> from;
    int seen = 0, later = 0;
    do {
        auto page = district.reader->registers(query, district.supervisor, 500, from);
        REQUIRE(page);
        for (const auto& row : page->rows) {
            ++seen;
            if (row.validVisits != 1) FAIL(row.code.toStdString());
            later += row.visits > 1 ? 1 : 0;
        }
        from = page->next;
    } while (from);
    CHECK(seen == 2000);
    CHECK(later > 60);  // some were not at home the first time
}

TEST_CASE("no sentence of a diary stands in another diary") {
    auto& district = small();
    QSet<QString> sentences;
    storage::ActivityQuery query;
    query.type = u"household_visit"_s;
    std::optional<storage::PageKey> from, next;
    int leaflets = 0;
    do {
        auto page = district.reader->activities(query, district.supervisor, 500, from, &next);
        REQUIRE(page);
        for (const auto& visit : *page) {
            CHECK(visit.at < beijing(day));
            leaflets += visit.fields.value(u"leaflets"_s).toInt();
            REQUIRE_FALSE(visit.diary.isEmpty());
            for (const QString& sentence : visit.diary.split(QRegularExpression(u"[。！？]"_s), Qt::SkipEmptyParts)) {
                if (sentences.contains(sentence)) FAIL(sentence.toStdString());
                sentences.insert(sentence);
            }
        }
        from = next;
    } while (from);
    CHECK(leaflets == 252'000LL * 2000 / 186'276);
}

TEST_CASE("who handled a grievance did not close it, and nothing happened after today began") {
    auto& district = small();
    int reworked = 0;
    for (const auto& facts : district.cases(u"grievance"_s)) {
        auto view = district.reader->caseView(facts.number, district.supervisor);
        REQUIRE(view);
        QSet<qint64> handlers;
        int cycle = 1;
        Instant last;
        for (const auto& step : view->file.steps) {
            if (step.at < last) FAIL(facts.number.toStdString());
            last = step.at;
            if (step.cycle != cycle) handlers.clear();
            cycle = step.cycle;
            static const QStringList handling{u"accept"_s, u"plan"_s, u"report"_s, u"co_report"_s, u"submit"_s};
            if (handling.contains(step.action)) handlers.insert(step.actor.value);
            if (step.action.contains(u"close_out"_s) && handlers.contains(step.actor.value)) FAIL(facts.number.toStdString());
        }
        if (last >= beijing(day)) FAIL(facts.number.toStdString());
        reworked += facts.cycle > 1 ? 1 : 0;
    }
    CHECK(reworked > 0);
}

TEST_CASE("each role of the demonstration is offered an account") {
    auto& district = small();
    for (const auto& role : {u"visitor"_s, u"clerk"_s, u"handler"_s, u"supervisor"_s, u"official"_s, u"volunteer"_s,
                             u"sysadmin"_s, u"secadmin"_s, u"auditor"_s}) {
        const auto actor = district.reader->actor(role);
        REQUIRE(actor);
        CHECK(actor->hasRole(role));
    }
}

TEST_CASE("a stopped demonstration leaves nothing behind") {
    QTemporaryDir folder;
    std::stop_source stop;
    const auto made = createDemonstration(
        {.path = folder.filePath(u"x.minqing"_s), .households = 2000, .cases = 300, .seed = 7, .today = day},
        [&](int percent, const QString&) {
            if (percent > 30) stop.request_stop();
        },
        stop.get_token());
    REQUIRE_FALSE(made);
    CHECK(made.error().has(u"cancelled"));
    CHECK(QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot).isEmpty());
}

TEST_CASE("what a killed making left behind is cleared away, one that still works is left alone") {
    QTemporaryDir folder;
    const QDir dir(folder.path());
    for (const auto& name : {u".x.minqing.making-dead"_s, u".x.minqing.making-busy"_s}) {
        REQUIRE(dir.mkpath(name));
        QFile lock(dir.filePath(name + u"/workshop.lock"_s));
        REQUIRE(lock.open(QIODevice::WriteOnly));
    }
    const auto busy =
        FileLock::acquire(dir.filePath(u".x.minqing.making-busy/workshop.lock"_s), u"test"_s, SystemClock().now());
    REQUIRE(busy);
    std::stop_source stop;
    stop.request_stop();
    static_cast<void>(
        createDemonstration({.path = dir.filePath(u"x.minqing"_s), .households = 2000, .cases = 300, .seed = 7, .today = day},
                            {}, stop.get_token()));
    CHECK(dir.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot) == QStringList{u".x.minqing.making-busy"_s});
}

TEST_CASE("a demonstration does not overwrite a file") {
    const auto made = createDemonstration({.path = small().path, .households = 2000, .cases = 300, .seed = 7, .today = day});
    REQUIRE_FALSE(made);
    CHECK(made.error().has(u"file_exists"));
}

TEST_CASE("the same seed and day give the same district") {
    auto& district = small();
    QTemporaryDir folder;
    const QString path = folder.filePath(u"again.minqing"_s);
    REQUIRE(createDemonstration({.path = path, .households = 2000, .cases = 300, .seed = 7, .today = day}));
    auto again = Reader::open(path, district.clock);
    REQUIRE(again);
    const auto all = district.cases(u"grievance"_s);
    for (std::size_t i = 0; i < all.size(); i += 10) {
        auto view = (*again)->caseView(all[i].number, district.supervisor);
        REQUIRE(view);
        CHECK(view->facts.title == all[i].title);
        CHECK(view->facts.state == all[i].state);
        CHECK(view->facts.registeredAt == all[i].registeredAt);
        CHECK(view->facts.version == all[i].version);
    }
}
