// kill -9 while a program writes, hundreds of times on one ledger: whatever it had acknowledged stands, nothing is damaged,
// and the next start works. A writer that acknowledges before it has committed must be found out by the same harness.
#include <poll.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <QFile>
#include <chrono>
#include <iostream>
#include <random>

#include "base/platform/file_lock.h"
#include "sample_files.h"
#include "small_district.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

enum class Habit { Honest, AcknowledgesBeforeCommit };

/// What the writer says it has done: the verb and what it was done to.
struct Claim {
    char verb = 0;  // g: grievance registered by a visit, d: dispatched, h: household put, b: backup made, !: it could not
    QString name;
};

Actor actorIn(const Ledger& ledger, const QString& name) { return ledger.actor(name).value(); }

/// With a photograph of its own: verification finds an entry without its file and a file without its entry.
LogActivity visitWithGrievance(int household, const QString& photo) {
    LogActivity visit;
    visit.type = u"household_visit"_s;
    visit.subject = SmallDistrict::householdCode(household);
    visit.fields = {{u"result"_s, u"valid"_s}};
    visit.diary = u"电梯停了不敢下楼，老人膝盖不好。"_s.repeated(20);
    visit.produced.push_back({u"grievance"_s,
                              {{u"title"_s, u"电梯停运三天，老人上下楼困难"_s},
                               {u"description"_s, u"电梯停运三天，请尽快处理。"_s},
                               {u"domain"_s, u"living_environment"_s},
                               {u"route"_s, u"coordinate"_s}}});
    Evidence piece = SmallDistrict::photo(photo, u"before"_s);
    piece.content = bareJpeg(photo.toUtf8().repeated(500));
    visit.produced.back().evidence.push_back(piece);
    return visit;
}

PutRegister newHousehold(int cycle, int serial) {
    RegisterEntry entry;
    entry.kind = u"household"_s;
    entry.code = u"379902003001001-%1"_s.arg(1'000'000 + cycle * 1000 + serial);
    entry.name = u"李秀英"_s;
    entry.grid = u"379902003001001"_s;
    return {entry};
}

// ---- the writer: a child process that never ends by itself

class Writer {
  public:
    Writer(QString path, int pipe, int cycle, Habit habit)
        : m_path(std::move(path)), m_pipe(pipe), m_cycle(cycle), m_habit(habit) {}

    [[noreturn]] void run() {
        SettableClock clock(at(2026, 7, 1).plusMs(m_cycle * msPerMinute));
        auto ledger = Ledger::open(m_path, clock);
        if (!ledger) stop(ledger.error());
        tell('o', {});
        if (m_habit == Habit::AcknowledgesBeforeCommit) writeCarelessly(**ledger);
        for (int i = 0;; ++i) writeHonestly(**ledger, i);
    }

  private:
    void tell(char verb, const QString& name) const {
        const QByteArray line = verb + name.toUtf8() + '\n';
        if (::write(m_pipe, line.constData(), static_cast<size_t>(line.size())) != line.size()) ::_exit(1);
    }
    [[noreturn]] void stop(const Error& error) const {
        tell('!', error.text().replace(u'\n', u' '));
        ::_exit(1);
    }
    template <class Done>
    auto must(Done done) const {
        if (!done) stop(done.error());
        if constexpr (!std::is_void_v<typename Done::value_type>) return std::move(*done);
    }
    void writeHonestly(Ledger& ledger, int i) const {
        const auto visit = must(
            ledger.execute(visitWithGrievance(1 + i % 9, u"%1-%2.jpg"_s.arg(m_cycle).arg(i)), actorIn(ledger, u"visitor"_s)));
        const auto number = visit.produced.front().first;
        tell('g', number);
        must(ledger.execute(ActOnCase{number, {u"dispatch"_s, {{u"lead_unit"_s, u"379902D01"_s}}, {}, {}}, {}},
                            actorIn(ledger, u"clerk"_s)));
        tell('d', number);
        const auto household = newHousehold(m_cycle, i);
        must(ledger.execute(household, Actor::system()));
        tell('h', household.entry.code);
        if (i % 3 != 1) return;
        must(ledger.backupTo(m_path + u".copy"_s));
        tell('b', m_path + u".copy"_s);
    }
    /// The planted fault.
    [[noreturn]] void writeCarelessly(Ledger& ledger) const {
        for (int serial = 0;;) {
            auto stretch = must(ledger.beginStretch());
            for (int i = 0; i < 5; ++i) {
                const auto household = newHousehold(m_cycle, serial++);
                must(stretch.execute(household, Actor::system()));
                tell('h', household.entry.code);
            }
            must(stretch.commit());
        }
    }

    QString m_path;
    int m_pipe, m_cycle;
    Habit m_habit;
};

// ---- the harness

class Killer {
  public:
    Killer(SmallDistrict& district, unsigned seed, Habit habit)
        : m_district(district), m_shared(district.ledger->shared()), m_random(seed), m_habit(habit) {
        m_district.ledger.reset();
    }

    /// One writer started, killed, and its claims looked up.
    void cycle() {
        const auto claims = killOne();
        for (const auto& claim : claims) {
            if (claim.verb == '!') m_problems.append(u"the next start failed: "_s + claim.name);
        }
        lookUp(claims);
        m_claims.insert(m_claims.end(), claims.begin(), claims.end());
        if (FileLock::holderOf(m_district.path() + u".lock"_s)) m_problems.append(u"the dead still hold the lock"_s);
        ++m_cycle;
    }

    /// Everything ever acknowledged, the chain, and the tables against the journal.
    void lookAtEverything() {
        lookUp(m_claims);
        auto ledger = Ledger::open(m_district.path(), m_district.clock);
        REQUIRE_OK(ledger);
        const auto rebuilt = (*ledger)->rebuild(true);
        REQUIRE_OK(rebuilt);
        for (const auto& table : rebuilt->differing) m_problems.append(u"rebuilt otherwise: "_s + table);
        const auto verified = openReader()->verify();
        REQUIRE_OK(verified);
        for (const auto& problem : verified->problems) m_problems.append(problem);
    }

    [[nodiscard]] const QStringList& problems() const { return m_problems; }
    [[nodiscard]] std::size_t claimed() const { return m_claims.size(); }
    [[nodiscard]] int killedBeforeOpen() const { return m_beforeOpen; }
    [[nodiscard]] int killedWriting() const { return m_writing; }

  private:
    std::unique_ptr<Reader> openReader() {
        auto opened = Reader::open(m_district.path(), m_district.clock, m_shared);
        REQUIRE_OK(opened);
        return std::move(*opened);
    }

    int upTo(int most) { return std::uniform_int_distribution(0, most)(m_random); }

    /// Two thirds of the writers die after some of their acknowledgements, the others some time after their start, which may
    /// be before they have opened the ledger.
    std::vector<Claim> killOne() {
        int ends[2];
        REQUIRE(::pipe(ends) == 0);
        const bool early = upTo(2) == 0;
        const int wanted = early ? 0 : 1 + upTo(9);
        const auto pause = std::chrono::microseconds(upTo(early ? 40'000 : 5'000));
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) {
            ::close(ends[0]);
            Writer(m_district.path(), ends[1], m_cycle, m_habit).run();
        }
        ::close(ends[1]);
        QByteArray said;
        while (said.count('\n') < wanted && hear(ends[0], said, -1)) {
        }
        const auto until = std::chrono::steady_clock::now() + pause;
        while (hear(ends[0], said, until)) {
        }
        ::kill(child, SIGKILL);
        ::waitpid(child, nullptr, 0);
        while (hear(ends[0], said, -1)) {
        }
        ::close(ends[0]);
        return claimsIn(said);
    }

    /// More of what the writer says; false at its end or when the time is over.
    static bool hear(int pipe, QByteArray& said, int timeoutMs) {
        pollfd waits{pipe, POLLIN, 0};
        if (::poll(&waits, 1, timeoutMs) <= 0) return false;
        char bytes[4096];
        const auto count = ::read(pipe, bytes, sizeof bytes);
        if (count > 0) said.append(bytes, count);
        return count > 0;
    }
    static bool hear(int pipe, QByteArray& said, std::chrono::steady_clock::time_point until) {
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - std::chrono::steady_clock::now());
        return left.count() > 0 && hear(pipe, said, static_cast<int>(left.count()));
    }

    std::vector<Claim> claimsIn(const QByteArray& said) {
        std::vector<Claim> claims;
        bool opened = false;
        for (const auto& line : said.left(said.lastIndexOf('\n') + 1).split('\n')) {
            if (line.isEmpty()) continue;
            opened = opened || line.front() == 'o';
            if (line.front() != 'o') claims.push_back({line.front(), QString::fromUtf8(line.mid(1))});
        }
        ++(opened ? m_writing : m_beforeOpen);
        return claims;
    }

    void lookUp(const std::vector<Claim>& claims) {
        const auto reader = openReader();
        const auto everyone = reader->actor(u"supervisor"_s);
        REQUIRE_OK(everyone);
        for (const auto& claim : claims) {
            if (claim.verb == 'g' || claim.verb == 'd') {
                const auto view = reader->caseView(claim.name, *everyone);
                const bool stands = view && (claim.verb == 'g' || view->file.leadUnit == u"379902D01"_s);
                if (!stands) m_problems.append(u"lost: "_s + QLatin1Char(claim.verb) + claim.name);
            } else if (claim.verb == 'h') {
                const auto row = reader->registerEntry(u"household"_s, claim.name, *everyone);
                if (!row || !row->has_value()) m_problems.append(u"lost: household "_s + claim.name);
            } else if (claim.verb == 'b') {
                m_copy = claim.name;
            }
        }
        if (!m_copy.isEmpty() && !Reader::open(m_copy, m_district.clock, m_shared)) {
            m_problems.append(u"the backup cannot be opened"_s);
        }
    }

    SmallDistrict& m_district;
    std::shared_ptr<SharedSurroundings> m_shared;
    std::mt19937 m_random;
    Habit m_habit;
    int m_cycle = 0, m_beforeOpen = 0, m_writing = 0;
    std::vector<Claim> m_claims;
    QStringList m_problems;
    QString m_copy;
};

/// A seed of its own for every run; MINQING_SEED repeats one.
unsigned newSeed() {
    const auto given = qEnvironmentVariableIntValue("MINQING_SEED");
    const auto seed = given != 0 ? static_cast<unsigned>(given) : std::random_device{}();
    std::cout << "MINQING_SEED=" << seed << '\n';
    return seed;
}

}  // namespace

TEST_CASE("killed 500 times while writing: no acknowledged command is lost, nothing is damaged, the next start works") {
    const auto seed = newSeed();
    INFO("seed " << seed);
    SmallDistrict district;
    Killer killer(district, seed, Habit::Honest);
    for (int i = 1; i <= 500; ++i) {
        killer.cycle();
        if (i % 100 == 0) killer.lookAtEverything();
        INFO("cycle " << i);
        REQUIRE(killer.problems().join(u'\n') == QString());
    }
    INFO("killed before the ledger was open: " << killer.killedBeforeOpen() << ", later: " << killer.killedWriting());
    CHECK(killer.killedWriting() >= 100);
    CHECK(killer.claimed() > 500);
    std::cout << "kill -9: " << killer.killedWriting() << " while writing, " << killer.killedBeforeOpen() << " while opening, "
              << killer.claimed() << " acknowledgements kept\n";
}

TEST_CASE("a writer that acknowledges before it has committed is found out by being killed") {
    const auto seed = newSeed();
    INFO("seed " << seed);
    SmallDistrict district;
    Killer killer(district, seed, Habit::AcknowledgesBeforeCommit);
    for (int i = 0; i < 200 && killer.problems().isEmpty(); ++i) killer.cycle();
    CHECK(killer.problems().join(u'\n').contains(u"lost: household"_s));
}
