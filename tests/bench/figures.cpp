// layer: storage
// The figures of a dashboard at 1,000,000 cases, against one GROUP BY over the case table in the same run.
// Usage: bench_figures [cases] [file to keep]
#include <sqlite3.h>

#include <QCoreApplication>
#include <QTemporaryDir>

#include "many_cases.h"

using namespace minqing;
using namespace minqing::storage;
using namespace Qt::StringLiterals;

namespace {

FactCondition is(const QString& fact, const QString& value) { return {fact, FactCondition::Comparison::Is, {value}}; }

qint64 total(Store& store, const FactQuery& query, const QString& by) {
    const auto groups = store.factCounts(query, by);
    qint64 sum = 0;
    for (const auto& group : *groups) sum += group.count;
    return sum;
}

/// Twelve tiles (numerator and denominator), three of them by town, one by domain, one by month: 27 queries.
qint64 dashboard(Store& store, std::optional<Instant> asOf = {}) {
    FactQuery query;
    query.asOf = asOf;
    query.of = u"grievance"_s;
    query.scope.all = true;
    query.now = beijing(QDate(2026, 7, 1));
    query.from = QDate(2025, 8, 1);
    query.to = QDate(2026, 8, 1);
    const std::vector<std::vector<FactCondition>> parts = {
        {},
        {is(u"phase"_s, u"closed"_s)},
        {is(u"outcome"_s, u"resolved"_s), is(u"reopened"_s, u"no"_s)},
        {is(u"on_time"_s, u"yes"_s)},
        {is(u"on_time_original"_s, u"yes"_s)},
        {is(u"first_pass"_s, u"yes"_s), is(u"phase"_s, u"closed"_s)},
        {is(u"rated"_s, u"yes"_s)},
        {is(u"satisfaction"_s, u"satisfied"_s)},
        {is(u"accept_on_time"_s, u"yes"_s)},
        {is(u"on_site"_s, u"yes"_s)},
        {is(u"exclusion"_s, u"law_suit"_s)},
        {is(u"overdue"_s, u"yes"_s)},
    };
    qint64 sum = 0;
    for (const auto& part : parts) {
        query.where = part;
        sum += total(store, query, {});
        sum += total(store, query, u"town"_s);
    }
    for (const auto* by : {"domain", "month", "route"}) {
        query.where = {is(u"phase"_s, u"closed"_s)};
        sum += total(store, query, QString::fromLatin1(by));
    }
    return sum;
}

}  // namespace

int main(int argc, char* argv[]) {
    const QCoreApplication application(argc, argv);
    const int count = argc > 1 ? std::atoi(argv[1]) : 1'000'000;
    QTemporaryDir folder;
    const QString path = argc > 2 ? QString::fromLocal8Bit(argv[2]) : folder.filePath(u"bench.mql"_s);
    makeManyCases(path, count);
    auto store = Store::open(path, OpenMode::ReadOnly).value();
    QElapsedTimer timer;
    timer.start();
    sqlite3* db = nullptr;
    sqlite3_open_v2(path.toUtf8().constData(), &db, SQLITE_OPEN_READONLY, nullptr);
    sqlite3_exec(db, "SELECT town, count(*) FROM case_file GROUP BY town, phase", nullptr, nullptr, nullptr);
    sqlite3_close(db);
    const double raw = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    timer.restart();
    const qint64 sum = dashboard(*store);
    const double cold = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    timer.restart();
    const qint64 again = dashboard(*store);
    const double warm = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    std::printf("all figures of a dashboard: %.1f ms first, %.1f ms again; one GROUP BY over the table: %.1f ms; ratio %.2f\n",
                cold, warm, raw, cold / raw);
    timer.restart();
    const qint64 then = dashboard(*store, beijing(QDate(2026, 4, 1)));
    std::printf("the same as of a past day (%lld cases told), from the spans: %.0f ms\n", static_cast<long long>(then),
                static_cast<double>(timer.nsecsElapsed()) / 1e6);
    return sum == again ? 0 : 1;
}
