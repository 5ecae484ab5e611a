// layer: storage
// Lists at 1,000,000 cases: first page and jump to the end by each order, filters and words, against the plainest
// statement that reads the same page in raw sqlite3, in the same run. Usage: bench_lists [cases] [file to keep]
#include <sqlite3.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QTemporaryDir>
#include <algorithm>
#include <cstdio>
#include <functional>
#include <random>

#include "many_cases.h"

using namespace minqing;
using namespace minqing::storage;
using namespace Qt::StringLiterals;

namespace {

double medianMs(const std::function<void()>& work) {
    std::vector<double> times;
    for (int i = 0; i < 5; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    return times[2];
}

void rawPage(sqlite3* db, const char* sql) {
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(db, sql, -1, &statement, nullptr);
    qint64 bytes = 0;
    while (sqlite3_step(statement) == SQLITE_ROW) {
        for (int i = 0; i < sqlite3_column_count(statement); ++i) bytes += sqlite3_column_bytes(statement, i);
    }
    sqlite3_finalize(statement);
    if (bytes == 0) std::puts("raw page was empty");
}

void report(const QByteArray& what, double ours, double reference) {
    std::printf("%-46s %8.2f ms   raw %8.2f ms   ratio %5.2f\n", what.constData(), ours, reference, ours / reference);
}

}  // namespace

int main(int argc, char* argv[]) {
    const QCoreApplication application(argc, argv);
    const int count = argc > 1 ? std::atoi(argv[1]) : 1'000'000;
    QTemporaryDir folder;
    const QString path = argc > 2 ? QString::fromLocal8Bit(argv[2]) : folder.filePath(u"bench.mql"_s);
    makeManyCases(path, count);
    auto store = Store::open(path, OpenMode::ReadOnly).value();
    sqlite3* db = nullptr;
    sqlite3_open_v2(path.toUtf8().constData(), &db, SQLITE_OPEN_READONLY, nullptr);
    CaseQuery query;
    query.type = u"grievance"_s;
    query.scope.all = true;
    query.now = beijing(QDate(2026, 7, 1));
    const auto page = [&](bool backwards) {
        const auto rows = store->cases(query, 50, {}, false, backwards);
        if (!rows || rows->rows.empty()) std::puts("page was empty");
    };
    const auto both = [&](const char* key, const char* column) {
        query.sort = QString::fromLatin1(key);
        for (const bool end : {false, true}) {
            const QByteArray sql = QByteArray("SELECT * FROM case_file WHERE type='grievance' ORDER BY ") + column +
                                   (end ? ", id" : " DESC, id DESC") + " LIMIT 50";
            const double raw = medianMs([&] { rawPage(db, sql.constData()); });
            report(QByteArray(end ? "jump to the end by " : "first page by ") + key, medianMs([&] { page(end); }), raw);
        }
    };
    both("number", "number");
    both("registered_at", "registered_at");
    both("next_due", "next_due_at");
    both("lead_unit", "lead_unit");
    both("town", "town");
    both("state", "state");
    query.sort = u"number"_s;
    const auto filtered = [&](const char* what, const ListFilter& filter, const char* where) {
        query.filters = {filter};
        const QByteArray sql = QByteArray("SELECT * FROM case_file WHERE type='grievance' AND ") + where +
                               " ORDER BY number DESC, id DESC LIMIT 50";
        const double raw = medianMs([&] { rawPage(db, sql.constData()); });
        report(what, medianMs([&] { page(false); }), raw);
        report(QByteArray(what) + ", end", medianMs([&] { page(true); }), raw);
        query.filters.clear();
    };
    using enum ListFilter::Comparison;
    filtered("state = handling (1 in 10)", {u"state"_s, Is, {u"handling"_s}}, "state='handling'");
    filtered("lead unit (1 in 101)", {u"lead_unit"_s, Is, {u"D042"_s}}, "lead_unit='D042'");
    filtered("village (1 in 187)", {u"village"_s, Is, {u"V042"_s}}, "village='V042'");
    filtered("light = red", {u"light"_s, Is, {u"red"_s}}, "phase BETWEEN 1 AND 4 AND paused=0 AND next_due_at<1782835200000");
    query.text = u"路灯"_s;
    report("common word", medianMs([&] { page(false); }),
           medianMs([&] { rawPage(db, "SELECT * FROM case_file WHERE title LIKE '%路灯%' ORDER BY number DESC LIMIT 50"); }));
    query.text = u"第77777号"_s;
    report("rare word", medianMs([&] { page(false); }), medianMs([&] {
               rawPage(db, "SELECT * FROM case_file WHERE title LIKE '%第77777号%' ORDER BY number DESC LIMIT 50");
           }));
    query.text.clear();
    query.scope.all = false;
    query.scope.units = {u"T3"_s};
    report("scope of one town", medianMs([&] { page(false); }), medianMs([&] {
               rawPage(db,
                       "SELECT * FROM case_file WHERE type='grievance' AND (town='T3' OR lead_unit='T3') "
                       "ORDER BY number DESC LIMIT 50");
           }));
    const auto narrow = [&](const char* what, const char* where) {
        const QByteArray sql =
            QByteArray("SELECT * FROM case_file WHERE type='grievance' AND (") + where + ") ORDER BY number DESC LIMIT 50";
        const double raw = medianMs([&] { rawPage(db, sql.constData()); });
        report(what, medianMs([&] { page(false); }), raw);
    };
    query.scope.units = {u"V042"_s};
    narrow("scope of one village (1 in 187)", "village='V042' OR lead_unit='V042'");
    query.scope.units = {u"D042"_s};
    narrow("scope of one unit (1 in 101)", "lead_unit='D042'");
    query.scope.units = {u"T3"_s};
    query.filters = {{u"phase"_s, ListFilter::Comparison::Is, {u"new"_s, u"active"_s, u"waiting"_s, u"review"_s}}};
    const auto counted = [&](const char* what, const char* where) {
        const QByteArray sql = QByteArray("SELECT count(*), 'x' FROM case_file WHERE type='grievance' AND ") + where;
        const double raw = medianMs([&] { rawPage(db, sql.constData()); });
        report(what, medianMs([&] { static_cast<void>(store->countCases(query)); }), raw);
    };
    counted("count of open ones of one town", "phase BETWEEN 1 AND 4 AND town='T3'");
    query.scope.all = true;
    counted("count of open ones", "phase BETWEEN 1 AND 4");
    query.filters.push_back({u"light"_s, ListFilter::Comparison::Is, {u"red"_s}});
    counted("count of overdue ones", "phase BETWEEN 1 AND 4 AND paused=0 AND next_due_at<1782835200000");
    query.filters.clear();
    QElapsedTimer timer;
    timer.start();
    const auto index = store->caseIndex(query, 256, {}).value();
    std::printf("anchors of %lld rows (in the background)        %8.2f ms\n", static_cast<long long>(index.count),
                static_cast<double>(timer.nsecsElapsed()) / 1e6);
    sqlite3_close(db);
    return 0;
}
