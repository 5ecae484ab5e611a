// layer: ledger
// One bulk action over 10,000 cases, dry and for good, against bare SQLite changing 10,000 rows and adding 10,000 in one
// transaction in the same run. Goal: 5 s.
// Usage: bench_bulk_action [cases]
#include <sqlite3.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <cstdio>

#include "ledger/ledger.h"

using namespace minqing;
using namespace Qt::StringLiterals;

namespace {

template <class T>
T must(Expected<T> done) {
    if (!done) {
        std::fprintf(stderr, "%s\n", qPrintable(done.error().text()));
        std::exit(1);
    }
    if constexpr (!std::is_void_v<T>) return std::move(*done);
}

void fillDistrict(Ledger& ledger) {
    const auto put = [&](const QString& code, const QString& name, const QString& kind) {
        RegisterEntry entry;
        entry.kind = u"unit"_s;
        entry.code = code;
        entry.name = name;
        entry.unit = u"379902000000"_s;
        entry.fields = {{u"kind"_s, kind}};
        must(ledger.execute(PutRegister{entry}, Actor::system()));
    };
    put(u"379902003000"_s, u"文汇街道"_s, u"town"_s);
    put(u"379902D01"_s, u"区住建局"_s, u"department"_s);
    for (const auto& [name, role, unit] :
         {std::tuple{u"clerk"_s, u"clerk"_s, u"379902003000"_s}, {u"handler"_s, u"handler"_s, u"379902D01"_s}}) {
        must(ledger.execute(PutAccount{name, name, unit, {}, {}, false}, Actor::system()));
        must(ledger.execute(PutGrant{{name, role, unit, {}, {}, {}}}, Actor::system()));
    }
}

std::vector<ActOnCase> dispatchedCases(Ledger& ledger, int count) {
    std::vector<ActOnCase> commands;
    auto stretch = must(ledger.beginStretch());
    const auto clerk = must(stretch.actor(u"clerk"_s));
    for (int i = 0; i < count; ++i) {
        const QJsonObject fields{{u"title"_s, u"幸福小区%1号楼电梯停运三天"_s.arg(i)},
                                 {u"description"_s, u"电梯停运三天，老人上下楼困难，请尽快处理。"_s},
                                 {u"domain"_s, u"living_environment"_s},
                                 {u"route"_s, u"coordinate"_s},
                                 {u"town"_s, u"379902003000"_s}};
        const auto made = must(stretch.execute(RegisterCase{u"grievance"_s, fields, {}, {}, {}}, clerk));
        const workflow::ActionInput dispatch{u"dispatch"_s, {{u"lead_unit"_s, u"379902D01"_s}}, {}, {}};
        must(stretch.execute(ActOnCase{made.number, dispatch, {}}, clerk));
        commands.push_back({made.number, {u"accept"_s, {}, {}, {}}, {}});
    }
    must(stretch.commit());
    return commands;
}

double acceptAll(Ledger& ledger, const std::vector<ActOnCase>& commands, bool dryRun) {
    const auto handler = must(ledger.actor(u"handler"_s));
    QElapsedTimer timer;
    timer.start();
    const auto report = must(ledger.executeEach(commands, handler, dryRun));
    const double seconds = static_cast<double>(timer.elapsed()) / 1e3;
    for (const auto& item : report.items) {
        if (!item.reasons.empty()) std::printf("%s refused\n", qPrintable(item.number));
    }
    return seconds;
}

double bareSqlite(const QString& path, int count) {
    sqlite3* db = nullptr;
    sqlite3_open(path.toUtf8().constData(), &db);
    sqlite3_exec(
        db,
        "PRAGMA journal_mode=wal; PRAGMA synchronous=full; CREATE TABLE c(id INTEGER PRIMARY KEY, state TEXT, due "
        "INTEGER, fields TEXT); CREATE INDEX ci ON c(state, due); CREATE TABLE j(id INTEGER PRIMARY KEY, payload TEXT)",
        nullptr, nullptr, nullptr);
    const auto run = [&](const char* sql) {
        sqlite3_exec(db, "BEGIN", nullptr, nullptr, nullptr);
        sqlite3_stmt* statement = nullptr;
        sqlite3_prepare_v2(db, sql, -1, &statement, nullptr);
        for (int i = 1; i <= count; ++i) {
            sqlite3_bind_int(statement, 1, i);
            sqlite3_step(statement);
            sqlite3_reset(statement);
        }
        sqlite3_finalize(statement);
    };
    run("INSERT INTO c VALUES(?1, 'dispatched', ?1, printf('%300c', '.'))");
    sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr);
    QElapsedTimer timer;
    timer.start();
    run("UPDATE c SET state='handling', due=due+1000 WHERE id=?1");
    run("INSERT INTO j VALUES(?1, printf('%200c', '.'))");
    sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr);
    const double seconds = static_cast<double>(timer.elapsed()) / 1e3;
    sqlite3_close(db);
    return seconds;
}

}  // namespace

int main(int argc, char* argv[]) {
    const QCoreApplication application(argc, argv);
    const int count = argc > 1 ? std::atoi(argv[1]) : 10'000;
    const QTemporaryDir folder;
    const SettableClock clock(beijing(QDate(2026, 7, 1), QTime(9, 0)));
    const auto ledger = must(Ledger::create({folder.filePath(u"bulk.minqing"_s), u"379902"_s, u"安澜区"_s, {}, true}, clock));
    fillDistrict(*ledger);
    const auto commands = dispatchedCases(*ledger, count);
    const double dry = acceptAll(*ledger, commands, true);
    const double done = acceptAll(*ledger, commands, false);
    const double raw = bareSqlite(folder.filePath(u"bare.db"_s), count);
    std::printf("%d cases in one batch: dry run %.2f s (%.1f x bare SQLite), done %.2f s (%.1f x), bare SQLite %.3f s\n", count,
                dry, dry / raw, done, done / raw, raw);
    return 0;
}
