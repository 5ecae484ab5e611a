// layer: storage
// Writing the roster of the demonstration district, and one visit to each household, against bare prepared inserts of
// the same journal rows in the same run. Usage: bench_bulk_write [households]
#include <sqlite3.h>

#include <QCoreApplication>
#include <QJsonDocument>
#include <QTemporaryDir>

#include "many_cases.h"

using namespace minqing;
using namespace minqing::storage;
using namespace Qt::StringLiterals;

namespace {

RegisterEntry household(int serial, std::mt19937& random) {
    static const QString surnames = u"王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗"_s;
    static const QString given = u"芳伟敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华建国文志"_s;
    const auto below = [&](qsizetype n) { return std::uniform_int_distribution<qsizetype>(0, n - 1)(random); };
    RegisterEntry entry;
    entry.kind = u"household"_s;
    entry.code = u"379902%1"_s.arg(serial, 9, 10, QChar(u'0'));
    entry.name = QString(surnames[below(surnames.size())]) + given[below(given.size())] + given[below(given.size())];
    entry.unit = u"379902001%1"_s.arg(serial / 1000, 3, 10, QChar(u'0'));
    entry.grid = entry.unit + u"%1"_s.arg(serial / 300 % 4, 3, 10, QChar(u'0'));
    entry.address = u"文汇街道幸福小区%1号楼%2单元%3室"_s.arg(1 + below(40)).arg(1 + below(4)).arg(101 + below(900));
    entry.fields = {{u"sex"_s, u"male"_s},
                    {u"persons"_s, 3},
                    {u"phone"_s, u"13800000000"_s},
                    {u"ethnicity"_s, u"01"_s},
                    {u"citizen_number"_s, u"379902199001010011"_s},
                    {u"visitor"_s, u"王敏"_s}};
    return entry;
}

double rawInserts(const QString& path, int count, const QByteArray& payload) {
    sqlite3* db = nullptr;
    sqlite3_stmt* insert = nullptr;
    sqlite3_open(path.toUtf8().constData(), &db);
    QElapsedTimer timer;
    timer.start();
    sqlite3_exec(db,
                 "PRAGMA page_size=8192; PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;"
                 "CREATE TABLE j (s INTEGER PRIMARY KEY, payload TEXT); BEGIN",
                 nullptr, nullptr, nullptr);
    sqlite3_prepare_v2(db, "INSERT INTO j (payload) VALUES (?)", -1, &insert, nullptr);
    for (int i = 0; i < count; ++i) {
        sqlite3_bind_text(insert, 1, payload.constData(), int(payload.size()), SQLITE_STATIC);
        sqlite3_step(insert);
        sqlite3_reset(insert);
    }
    sqlite3_finalize(insert);
    sqlite3_exec(db, "COMMIT", nullptr, nullptr, nullptr);
    sqlite3_close(db);
    return double(timer.elapsed()) / 1e3;
}

}  // namespace

int main(int argc, char* argv[]) {
    const QCoreApplication application(argc, argv);
    const int count = argc > 1 ? std::atoi(argv[1]) : 186'276;
    QTemporaryDir folder;
    folder.setAutoRemove(qEnvironmentVariableIsEmpty("KEEP"));
    LedgerIdentity identity;
    identity.name = u"bench"_s;
    auto store = Store::create(folder.filePath(u"bulk.mql"_s), identity).value();
    std::mt19937 random(1);
    QByteArray payload;
    QElapsedTimer timer;
    timer.start();
    require(store->begin());
    for (int serial = 1; serial <= count; ++serial) {
        auto row = household(serial, random);
        Entry entry;
        entry.kind = EntryKind::RegisterPut;
        auto object = row.fields;
        object[u"name"_s] = row.name;
        object[u"address"_s] = row.address;
        object[u"code"_s] = row.code;
        payload = QJsonDocument(object).toJson(QJsonDocument::Compact);
        entry.payload = payload;
        require(store->append(entry));
        row.id = entry.subject;
        require(store->putRegister(nullptr, row));
    }
    require(store->commit());
    const double roster = double(timer.restart()) / 1e3;
    ActivityDefinition definition;
    definition.subject = u"household"_s;
    require(store->begin());
    for (int serial = 1; serial <= count; ++serial) {
        Entry entry;
        entry.kind = EntryKind::ActivityLog;
        entry.payload = payload;
        require(store->append(entry));
        Activity visit;
        visit.id = entry.subject;
        visit.type = u"household_visit"_s;
        visit.number = u"ZF-%1"_s.arg(serial, 8, 10, QChar(u'0'));
        visit.subject = u"379902%1"_s.arg(serial, 9, 10, QChar(u'0'));
        visit.at = {1'780'000'000'000 + qint64{serial} * 1000};
        visit.result = u"valid"_s;
        visit.by = u"visitor01"_s;
        visit.diary = u"家中情况稳定，反映楼道灯不亮，已记下。"_s;
        require(store->putActivity(visit, definition));
    }
    require(store->commit());
    const double visits = double(timer.elapsed()) / 1e3;
    const double raw = rawInserts(folder.filePath(u"raw.db"_s), count, payload);
    std::printf("%d households %.2f s (%.1f × bare inserts), %d visits %.2f s (%.1f ×), bare inserts %.2f s, file %.0f MB\n",
                count, roster, roster / raw, count, visits, visits / raw, raw, double(store->counts()->sizeBytes) / 1e6);
    return 0;
}
