// layer: storage
// `ledger verify` at 1,000,000 entries (250,000 cases of four), against hashing the same bytes once and reading the
// same rows once in raw sqlite3. Usage: bench_verify [entries] [file to keep]
#include <sqlite3.h>

#include <QCoreApplication>
#include <QTemporaryDir>

#include "base/hashing.h"
#include "many_cases.h"

using namespace minqing;
using namespace minqing::storage;
using namespace Qt::StringLiterals;

int main(int argc, char* argv[]) {
    const QCoreApplication application(argc, argv);
    const int count = argc > 1 ? std::atoi(argv[1]) : 1'000'000;
    QTemporaryDir folder;
    const QString path = argc > 2 ? QString::fromLocal8Bit(argv[2]) : folder.filePath(u"bench.mql"_s);
    makeManyCases(path, count / 4, 4);
    auto store = Store::open(path, OpenMode::ReadOnly).value();
    QElapsedTimer timer;
    timer.start();
    const auto report = store->verify().value();
    const double ours = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    timer.restart();
    sqlite3* db = nullptr;
    sqlite3_stmt* rows = nullptr;
    sqlite3_open_v2(path.toUtf8().constData(), &db, SQLITE_OPEN_READONLY, nullptr);
    Hasher hasher;
    for (const char* sql : {"SELECT id, payload, hash FROM journal", "SELECT * FROM case_file"}) {
        sqlite3_prepare_v2(db, sql, -1, &rows, nullptr);
        while (sqlite3_step(rows) == SQLITE_ROW) {
            for (int i = 0; i < sqlite3_column_count(rows); ++i) {
                const void* bytes = sqlite3_column_blob(rows, i);
                hasher.addSized({static_cast<const char*>(bytes), sqlite3_column_bytes(rows, i)});
            }
        }
        sqlite3_finalize(rows);
    }
    (void)hasher.finish();
    sqlite3_close(db);
    const double raw = static_cast<double>(timer.nsecsElapsed()) / 1e6;
    std::printf("verify of %lld entries, %lld checkpoints: %s, %.0f ms; one plain reading and hashing: %.0f ms; ratio %.2f\n",
                static_cast<long long>(report.entries), static_cast<long long>(report.checkpoints),
                report.ok() ? "sound" : qPrintable(report.problems.front()), ours, raw, ours / raw);
    return report.ok() ? 0 : 1;
}
