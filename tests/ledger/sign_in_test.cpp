// Who may come in, whichever way they come: the window's writer, a stretch, or the read-only command line.
#include <QElapsedTimer>

#include "small_district.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

/// A ledger that is no demonstration: three administrators with passwords; nobody has it open.
struct LedgerWithPasswords {
    QTemporaryDir folder;
    SettableClock clock{at(2026, 7, 1)};
    QString path = folder.filePath(u"real.minqing"_s);
    LedgerWithPasswords() {
        REQUIRE_OK(Ledger::create({path,
                                   u"379902"_s,
                                   u"安澜区"_s,
                                   {{u"sysadmin"_s, u"系统"_s, u"sysadmin"_s, u"Anlan-2026"_s},
                                    {u"secadmin"_s, u"安全"_s, u"secadmin"_s, u"Anlan-2027"_s},
                                    {u"auditor"_s, u"审计"_s, u"auditor"_s, u"Anlan-2028"_s}},
                                   false},
                                  clock));
    }
    [[nodiscard]] std::unique_ptr<Reader> reader() const {
        auto opened = Reader::open(path, clock);
        REQUIRE_OK(opened);
        return std::move(*opened);
    }
    Expected<Actor> read(const QString& password) const { return reader()->signIn(u"auditor"_s, password); }
};

}  // namespace

TEST_CASE("wrong passwords of the read-only command line count, and the account then waits everywhere") {
    LedgerWithPasswords here;
    REQUIRE_OK(here.read(u"Anlan-2028"_s));
    for (int i = 0; i < 5; ++i) {
        const auto wrong = here.read(u"guess"_s);
        REQUIRE_FALSE(wrong);
        CHECK(wrong.error().has(u"wrong_name_or_password"));
    }
    const auto waits = here.read(u"Anlan-2028"_s);
    REQUIRE_FALSE(waits);
    CHECK(waits.error().has(u"account_waits"));
    {
        auto ledger = Ledger::open(here.path, here.clock);
        REQUIRE_OK(ledger);
        const auto also = (*ledger)->signIn(u"auditor"_s, u"Anlan-2028"_s);
        REQUIRE_FALSE(also);
        CHECK(also.error().has(u"account_waits"));
    }
    here.clock.set(here.clock.now().plusMs(16 * msPerMinute));
    REQUIRE_OK(here.read(u"Anlan-2028"_s));
    CHECK(here.reader()->verify()->ok());
}

TEST_CASE("a right password ends a row of wrong ones on the read-only command line too") {
    LedgerWithPasswords here;
    for (int round = 0; round < 2; ++round) {
        for (int i = 0; i < 4; ++i) CHECK_FALSE(here.read(u"guess"_s));
        REQUIRE_OK(here.read(u"Anlan-2028"_s));
    }
}

TEST_CASE("failures in the window hold for the read-only command line, which is slow while it cannot keep its own") {
    LedgerWithPasswords here;
    auto ledger = Ledger::open(here.path, here.clock);
    REQUIRE_OK(ledger);
    QElapsedTimer timer;
    timer.start();
    CHECK_FALSE(here.read(u"guess"_s));
    CHECK(timer.elapsed() >= 1500);
    for (int i = 0; i < 5; ++i) CHECK_FALSE((*ledger)->signIn(u"auditor"_s, u"guess"_s));
    const auto waits = here.read(u"Anlan-2028"_s);
    REQUIRE_FALSE(waits);
    CHECK(waits.error().has(u"account_waits"));
}

TEST_CASE("a locked account is nobody: not for the ledger, not in a stretch, not for a reader") {
    SmallDistrict here;
    REQUIRE_OK(here.ledger->execute(PutAccount{u"clerk"_s, u"经办"_s, u"379902003000"_s, {}, {}, true}, Actor::system()));
    const auto refused = [](const Expected<Actor>& actor) { return !actor && actor.error().has(u"account_locked"); };
    CHECK(refused(here.ledger->actor(u"clerk"_s)));
    CHECK(refused(here.ledger->signIn(u"clerk"_s, {})));
    CHECK(refused(here.reader()->actor(u"clerk"_s)));
    CHECK(refused(here.reader()->signIn(u"clerk"_s, {})));
    auto stretch = here.ledger->beginStretch();
    REQUIRE_OK(stretch);
    CHECK(refused(stretch->actor(u"clerk"_s)));
    REQUIRE_OK(stretch->actor(u"handler"_s));
    REQUIRE_OK(stretch->execute(PutAccount{u"handler"_s, u"承办"_s, u"379902D01"_s, {}, {}, true}, Actor::system()));
    CHECK(refused(stretch->actor(u"handler"_s)));
}
