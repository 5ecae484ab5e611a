// A write, a sync or the room on the disk fails at every point of every kind of change: afterwards the ledger holds the old
// state or the new one, never something between, the error says what happened, and the same program can go on.
#include <sqlite3.h>

#include <QDir>
#include <QFile>
#include <functional>
#include <iostream>

#include "fault_vfs.h"
#include "older_ledger.h"
#include "small_district.h"
#include "storage/store.h"

using namespace minqing;
using namespace minqing::tests;
using storage::Fault;
using storage::FaultVfs;

namespace {

struct Way {
    Fault fault;
    bool once;
    const char* name;
};
constexpr Way ways[] = {{Fault::WriteError, false, "write error"}, {Fault::ShortWrite, false, "short write"},
                        {Fault::DiskFull, false, "disk full"},     {Fault::SyncError, false, "sync error"},
                        {Fault::WriteError, true, "one write"},    {Fault::DiskFull, true, "full for a moment"}};

/// The journal's length and what every table holds.
struct State {
    qint64 entries = 0;
    std::map<QString, QByteArray> tables;
    friend bool operator==(const State&, const State&) = default;
};

/// One change of a ledger, and by how many entries it makes the journal longer.
struct Change {
    std::function<Expected<void>(SmallDistrict&)> make;
    qint64 entries = 0;
    std::function<void(SmallDistrict&)> prepare = [](SmallDistrict&) {};  ///< once for each ledger, before anything fails
    int stride = 1;                                                       ///< the slow ones fail at every second or third point
};

template <class T>
Expected<void> only(const Expected<T>& done) {
    if (!done) return Unexpected{done.error()};
    return {};
}

State stateOf(storage::Store& store) {
    const auto counts = store.counts();
    const auto tables = store.tableDigests();
    REQUIRE_OK(counts);
    REQUIRE_OK(tables);
    return {counts->entries, *tables};
}

State stateOf(const QString& path) {
    auto store = storage::Store::open(path, storage::OpenMode::ReadOnly);
    REQUIRE_OK(store);
    return stateOf(**store);
}

/// The files as they lie on the disk at this moment: what a program finds that starts after a power cut.
QString imageOf(const QString& path, const QTemporaryDir& folder) {
    const auto image = folder.filePath(u"image.minqing"_s);
    for (const auto* suffix : {"", "-wal", "-shm", ".lock", ".key"}) {
        QFile::remove(image + QLatin1String(suffix));
    }
    for (const auto* suffix : {"", "-wal", ".key"}) QFile::copy(path + QLatin1String(suffix), image + QLatin1String(suffix));
    return image;
}

class FaultFinder {
  public:
    /// Everything found wrong with the change, at whatever point it fails.
    QStringList problemsOf(const Change& change) {
        for (const auto& way : ways) {
            SmallDistrict district;
            change.prepare(district);
            m_before = stateOf(district.path());
            for (int n = 1; n < 5000 && strikeAt(district, change, way, n); n += change.stride) ++m_points;
            reopen(district);
            const auto rebuilt = district.ledger->rebuild(true);
            REQUIRE_OK(rebuilt);
            for (const auto& table : rebuilt->differing) m_problems.append(u"rebuilt otherwise: "_s + table);
        }
        return m_problems;
    }
    [[nodiscard]] int points() const { return m_points; }

  private:
    bool strikeAt(SmallDistrict& district, const Change& change, const Way& way, int n) {
        if (way.once) {
            m_vfs.failOnce(n, way.fault);
        } else {
            m_vfs.failFrom(n, way.fault);
        }
        const auto made = change.make(district);
        const bool struck = m_vfs.struck();
        m_vfs.heal();
        m_where = u"%1 at operation %2: "_s.arg(QLatin1String(way.name)).arg(n);
        if (!made) checkError(made.error(), way, district.path());
        checkImage(district.path(), change, made.has_value());
        // The same program goes on.
        if (!district.ledger) reopen(district);
        const State now = stateOf(district.path());
        const auto grown = now.entries - m_before.entries;
        if (grown != (made ? change.entries : 0)) problem(u"the journal grew by "_s + QString::number(grown));
        if (!made && now != m_before) problem(u"refused, yet something changed"_s);
        const auto verified = district.reader()->verify();
        REQUIRE_OK(verified);
        if (!verified->ok()) problem(verified->problems.front());
        m_before = now;
        return struck;
    }

    void checkImage(const QString& path, const Change& change, bool acknowledged) {
        const QTemporaryDir folder;
        auto store = storage::Store::open(imageOf(path, folder), storage::OpenMode::ReadWrite);
        if (!store) return problem(u"after a power cut: "_s + store.error().text());
        const State found = stateOf(**store);
        const auto grown = found.entries - m_before.entries;
        if (grown == 0 && found != m_before) problem(u"tables without their entries"_s);
        if (grown != 0 && grown != change.entries) problem(u"half of it stands"_s);
        if (acknowledged && grown != change.entries) problem(u"acknowledged, but not on the disk"_s);
        const auto verified = (*store)->verify();
        REQUIRE_OK(verified);
        if (!verified->ok()) problem(u"after a power cut: "_s + verified->problems.front());
    }

    void checkError(const Error& error, const Way& way, const QString& path) {
        const auto wanted = way.fault == Fault::DiskFull ? u"disk_full"_s : u"io_error"_s;
        if (error.kind != ErrorKind::Storage || !error.has(wanted)) problem(u"says "_s + error.text());
        if (!error.text().contains(path)) problem(u"does not say where: "_s + error.text());
    }

    void problem(const QString& what) { m_problems.append(m_where + what); }

    static void reopen(SmallDistrict& district) {
        district.ledger.reset();
        auto opened = Ledger::open(district.path(), district.clock);
        REQUIRE_OK(opened);
        district.ledger = std::move(*opened);
    }

    FaultVfs m_vfs;
    State m_before;
    QString m_where;
    QStringList m_problems;
    int m_points = 0;
};

LogActivity visit() {
    LogActivity visit;
    visit.type = u"household_visit"_s;
    visit.subject = SmallDistrict::householdCode(1);
    visit.fields = {{u"result"_s, u"valid"_s}};
    const QJsonObject grievance{{u"title"_s, u"电梯停运三天"_s},
                                {u"description"_s, u"老人上下楼困难，请尽快处理。"_s},
                                {u"domain"_s, u"living_environment"_s},
                                {u"route"_s, u"coordinate"_s}};
    visit.produced.push_back({u"grievance"_s, grievance, {}, {}, {}});
    visit.produced.push_back({u"micro_wish"_s, {{u"title"_s, u"轮椅一部"_s}, {u"content"_s, u"想下楼晒晒太阳"_s}}, {}, {}, {}});
    return visit;
}

PutRegister newHousehold() {
    static int serial = 1'000'000;
    RegisterEntry entry;
    entry.kind = u"household"_s;
    entry.code = u"379902003001001-%1"_s.arg(++serial);
    entry.name = u"李秀英"_s;
    entry.grid = u"379902003001001"_s;
    entry.address = u"文汇路%1号"_s.arg(serial).repeated(20).left(200);
    return {entry};
}

Expected<void> putTogether(SmallDistrict& district, int count) {
    auto stretch = district.ledger->beginStretch();
    if (!stretch) return only(stretch);
    for (int i = 0; i < count; ++i) {
        if (auto put = stretch->execute(newHousehold(), Actor::system()); !put) return only(put);
    }
    return stretch->commit();
}

Expected<void> putOneByOne(SmallDistrict& district, int count) {
    for (int i = 0; i < count; ++i) {
        if (auto put = district.ledger->execute(newHousehold(), Actor::system()); !put) return only(put);
    }
    return {};
}

void requireNoProblems(const Change& change) {
    FaultFinder finder;
    const auto problems = finder.problemsOf(change);
    CHECK(problems.join(u'\n') == QString());
    CHECK(finder.points() > 10);
    std::cout << "failed at " << finder.points() << " points\n";
}

/// Makes of a ledger one of the first format.
void backdate(const QString& path) {
    sqlite3* db = nullptr;
    REQUIRE(sqlite3_open(path.toUtf8().constData(), &db) == SQLITE_OK);
    CHECK(sqlite3_exec(db, tests::takenBackTo(1).constData(), nullptr, nullptr, nullptr) == SQLITE_OK);
    sqlite3_close(db);
}

}  // namespace

TEST_CASE("a visit that cannot be saved leaves nothing of itself nor of what it raised") {
    requireNoProblems(
        {[](SmallDistrict& district) { return only(district.ledger->execute(visit(), district.actor(u"visitor"_s))); }, 3});
}

TEST_CASE("an action on several cases that cannot be saved leaves all of them as they were") {
    std::vector<ActOnCase> reminders;
    const auto prepare = [&](SmallDistrict& district) {
        reminders.clear();
        for (int i = 1; i <= 3; ++i) {
            const auto number = district.grievance(i);
            REQUIRE_OK(district.act(u"clerk"_s, number, u"dispatch"_s, {{u"lead_unit"_s, u"379902D01"_s}}));
            reminders.push_back({number, {u"remind"_s, {}, {}, {}}, {}});
        }
    };
    const auto remind = [&](SmallDistrict& district) {
        const auto report = district.ledger->executeEach(reminders, district.actor(u"supervisor"_s), false);
        if (report) CHECK(report->items.back().reasons == std::vector<Reason>{});
        return only(report);
    };
    requireNoProblems({remind, 3, prepare});
}

TEST_CASE("a long stretch that cannot be saved leaves nothing") {
    requireNoProblems({[](SmallDistrict& district) { return putTogether(district, 60); }, 60});
}

TEST_CASE("a rebuild that cannot be saved leaves the tables as they were") {
    const auto prepare = [](SmallDistrict& district) { district.submit(district.grievance(1)); };
    requireNoProblems({[](SmallDistrict& district) { return only(district.ledger->rebuild(false)); }, 0, prepare, 2});
}

TEST_CASE("a ledger whose closing fails has everything at the next start") {
    requireNoProblems({[](SmallDistrict& district) -> Expected<void> {
                           district.ledger.reset();
                           return {};
                       },
                       0, [](SmallDistrict& district) { district.submit(district.grievance(1)); }, 5});
}

TEST_CASE("a change that is saved in two pieces is found out by failing between them") {
    FaultFinder finder;
    const auto problems = finder.problemsOf({[](SmallDistrict& district) { return putOneByOne(district, 2); }, 2}).join(u'\n');
    CHECK(problems.contains(u"refused, yet something changed"));
    CHECK(problems.contains(u"half of it stands"));
}

TEST_CASE("a ledger whose making fails anywhere leaves no file behind") {
    FaultVfs vfs;
    const SettableClock clock(at(2026, 7, 1));
    for (const auto& way : ways) {
        for (int n = 1; n < 3000; n += n < 20 ? 1 : 13) {
            INFO(way.name << " at operation " << n);
            const QTemporaryDir folder;
            const auto path = folder.filePath(u"new.minqing"_s);
            vfs.failFrom(n, way.fault);
            auto made = Ledger::create({path, u"379902"_s, u"安澜区"_s, {}, true}, clock);
            const bool struck = vfs.struck();
            vfs.heal();
            if (made) {
                made->reset();
                REQUIRE_OK(Ledger::open(path, clock));
            } else {
                CHECK(made.error().has(way.fault == Fault::DiskFull ? u"disk_full" : u"io_error"));
                CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).filter(u"minqing"_s) ==
                      QStringList{u"new.minqing.lock"_s});
            }
            if (!struck) break;
        }
    }
}

TEST_CASE("a backup that fails anywhere leaves the ledger alone and the old copy whole") {
    FaultVfs vfs;
    SmallDistrict district;
    const auto copy = district.folder.filePath(u"copy.minqing"_s);
    REQUIRE_OK(district.ledger->backupTo(copy));
    const State old = stateOf(copy);
    district.submit(district.grievance(1));
    const State now = stateOf(district.path());
    for (const auto& way : ways) {
        for (int n = 1; n < 1000; ++n) {
            INFO(way.name << " at operation " << n);
            vfs.failFrom(n, way.fault);
            const auto done = district.ledger->backupTo(copy);
            const bool struck = vfs.struck();
            vfs.heal();
            CHECK(stateOf(district.path()) == now);
            const State kept = stateOf(copy);
            CHECK((done ? kept == now : kept == old || kept == now));
            if (!done) CHECK(done.error().has(way.fault == Fault::DiskFull ? u"disk_full" : u"io_error"));
            CHECK_FALSE(QFile::exists(copy + u".partial"_s));
            if (!struck) break;
        }
    }
    REQUIRE_OK(district.ledger->execute(visit(), district.actor(u"visitor"_s)));
}

TEST_CASE("bringing an older ledger up to date fails anywhere: it is the old one or the new one") {
    FaultVfs vfs;
    SmallDistrict district;
    district.submit(district.grievance(1));
    const auto old = district.folder.filePath(u"old.minqing"_s);
    REQUIRE_OK(district.ledger->backupTo(old));
    backdate(old);
    const auto path = district.folder.filePath(u"work.minqing"_s);
    for (const auto& way : ways) {
        for (int n = 1; n < 2000; n += n < 10 ? 1 : 9) {
            INFO(way.name << " at operation " << n);
            for (const auto& left : QDir(district.folder.path()).entryList({u"work.minqing*"_s}, QDir::Files)) {
                QFile::remove(district.folder.filePath(left));
            }
            REQUIRE(QFile::copy(old, path));
            vfs.failFrom(n, way.fault);
            auto opened = Ledger::open(path, district.clock);
            const bool struck = vfs.struck();
            vfs.heal();
            if (!opened) CHECK(opened.error().has(way.fault == Fault::DiskFull ? u"disk_full" : u"io_error"));
            if (opened) opened->reset();
            // The next start finishes what was begun, however far it had come.
            REQUIRE_OK(Ledger::open(path, district.clock));
            auto store = storage::Store::open(path, storage::OpenMode::ReadWrite);
            REQUIRE_OK(store);
            CHECK_FALSE((*store)->isRebuildDue());
            CHECK(stateOf(**store) == stateOf(district.path()));
            CHECK((*store)->verify()->problems == std::vector<QString>{});
            if (!struck) break;
        }
    }
}
