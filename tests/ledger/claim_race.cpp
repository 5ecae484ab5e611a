// Eight programs claim the same 20,000 wishes on one ledger file, each in its own order, while somebody reads: each wish
// gets exactly one claimant, and nobody claims a wish of their own. Two claims of one wish must be found by the same check.
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <iostream>
#include <random>
#include <set>

#include "small_district.h"
#include "storage/store.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

constexpr int clients = 8;

QString volunteerName(int client) { return u"claimant%1"_s.arg(client); }

/// Wishes registered by the clients themselves in turn, checked and published.
QStringList publishWishes(SmallDistrict& here, int count) {
    for (int i = 0; i < clients; ++i) here.person(volunteerName(i), u"志愿者"_s, u"379902D01"_s, u"volunteer"_s);
    QStringList numbers;
    std::vector<Actor> people;
    for (int i = 0; i < clients; ++i) people.push_back(here.actor(volunteerName(i)));
    const auto clerk = here.actor(u"clerk"_s);
    auto stretch = here.ledger->beginStretch();
    REQUIRE_OK(stretch);
    for (int i = 0; i < count; ++i) {
        const QJsonObject fields{
            {u"title"_s, u"轮椅"_s}, {u"category"_s, u"aid"_s}, {u"household"_s, SmallDistrict::householdCode(1 + i % 9)}};
        auto made =
            stretch->execute(RegisterCase{u"micro_wish"_s, fields, {}, {}, {}}, people[static_cast<size_t>(i % clients)]);
        REQUIRE_OK(made);
        REQUIRE_OK(stretch->execute(ActOnCase{made->number, {u"check_publish"_s, {}, {}, {}}, {}}, clerk));
        numbers.append(made->number);
    }
    REQUIRE_OK(stretch->commit());
    return numbers;
}

/// One program: opens the ledger whenever it is free and claims the next of its wishes, until it has tried them all.
class Client {
  public:
    Client(QString path, Instant now, int client, QStringList numbers, unsigned seed)
        : m_path(std::move(path)), m_now(now), m_name(volunteerName(client)), m_numbers(std::move(numbers)), m_random(seed) {
        std::shuffle(m_numbers.begin(), m_numbers.end(), m_random);
    }

    /// Exit codes: 0 all tried, 1 something else than a refusal went wrong.
    [[noreturn]] void run() {
        while (!m_numbers.isEmpty()) claimSome();
        ::_exit(0);
    }

  private:
    void claimSome() {
        const SettableClock clock(m_now);
        auto ledger = Ledger::open(m_path, clock);
        if (!ledger && ledger.error().has(u"ledger_in_use")) {
            ::usleep(500 + m_random() % 4000);
            return;
        }
        auto actor = ledger ? (*ledger)->actor(m_name) : Expected<Actor>{Unexpected{ledger.error()}};
        if (!actor) failed(actor.error());
        std::vector<ActOnCase> commands;
        for (int left = 1000 + static_cast<int>(m_random() % 3000); left > 0 && !m_numbers.isEmpty(); --left)
            commands.push_back({m_numbers.takeLast(), {u"claim"_s, {}, {}, {}}, {}});
        if (auto done = (*ledger)->executeEach(commands, *actor, false); !done) failed(done.error());
    }

    [[noreturn]] void failed(const Error& error) const {
        std::fprintf(stderr, "%s: %s\n", qPrintable(m_name), qPrintable(error.text()));
        ::_exit(1);
    }

    QString m_path;
    Instant m_now;
    QString m_name;
    QStringList m_numbers;
    std::mt19937 m_random;
};

/// Every wish that has not exactly one claim in its history, or one by who registered it.
QStringList wrongClaims(SmallDistrict& here, const QStringList& numbers) {
    QStringList wrong;
    auto reader = Reader::open(here.path(), here.clock);
    REQUIRE_OK(reader);
    const auto supervisor = (*reader)->actor(u"supervisor"_s);
    REQUIRE_OK(supervisor);
    std::set<SubjectId> claimants;
    for (const auto& number : numbers) {
        auto view = (*reader)->caseView(number, *supervisor);
        REQUIRE_OK(view);
        const auto& file = view->file;
        const auto claims =
            std::count_if(file.steps.begin(), file.steps.end(), [](const CaseStep& step) { return step.action == u"claim"_s; });
        if (claims != 1) wrong.append(u"%1: %2 claims"_s.arg(number).arg(claims));
        if (file.claimant.isNull() || file.claimant == file.registeredBy) wrong.append(number + u": the wrong claimant"_s);
        claimants.insert(file.claimant);
    }
    // It was a race: several got some. Who comes to the file last on a busy machine may find everything taken.
    if (numbers.size() > 1000) CHECK(claimants.size() > 1);
    return wrong;
}

/// Reads while the clients write: what is claimed only grows. Gives how often it looked.
int watch(SmallDistrict& here, std::vector<pid_t> running, bool& allWell) {
    auto reader = Reader::open(here.path(), here.clock);
    REQUIRE_OK(reader);
    const auto supervisor = (*reader)->actor(u"supervisor"_s);
    REQUIRE_OK(supervisor);
    storage::CaseQuery claimed;
    claimed.type = u"micro_wish"_s;
    claimed.filters = {{u"state"_s, storage::ListFilter::Comparison::Is, {u"claimed"_s}}};
    int looks = 0;
    for (qint64 before = 0; !running.empty(); ++looks) {
        auto count = (*reader)->countCases(claimed, *supervisor);
        REQUIRE_OK(count);
        allWell = allWell && *count >= before;
        before = *count;
        ::usleep(25'000);
        std::erase_if(running, [&](pid_t child) {
            int status = 0;
            if (::waitpid(child, &status, WNOHANG) != child) return false;
            allWell = allWell && WIFEXITED(status) && WEXITSTATUS(status) == 0;
            return true;
        });
    }
    return looks;
}

/// The planted fault: a second claim written past the door.
void claimPastTheDoor(SmallDistrict& here, const QString& number) {
    const auto other = here.actor(u"volunteer"_s).id;
    here.ledger.reset();
    auto store = storage::Store::open(here.path(), storage::OpenMode::ReadWrite);
    REQUIRE_OK(store);
    auto key = (*store)->caseByNumber(number);
    REQUIRE_OK(key);
    Entry entry;
    entry.kind = EntryKind::CaseAct;
    entry.subject = (*key)->id;
    entry.actor = other;
    entry.at = here.clock.now();
    entry.payload = R"({"action":"claim"})";
    REQUIRE_OK((*store)->begin());
    REQUIRE_OK((*store)->append(entry));
    REQUIRE_OK((*store)->commit());
}

}  // namespace

TEST_CASE("20,000 wishes and eight programs that claim them all: each wish has exactly one claimant") {
    SmallDistrict here;
    const auto numbers = publishWishes(here, 20'000);
    const auto seed = std::random_device{}();
    CAPTURE(seed);
    here.ledger.reset();
    std::vector<pid_t> running;
    for (int i = 0; i < clients; ++i) {
        const pid_t child = ::fork();
        REQUIRE(child >= 0);
        if (child == 0) Client(here.path(), here.clock.now(), i, numbers, seed + static_cast<unsigned>(i)).run();
        running.push_back(child);
    }
    bool allWell = true;
    const int looks = watch(here, running, allWell);
    CHECK(allWell);
    CHECK(looks > 10);
    CHECK(wrongClaims(here, numbers).mid(0, 10) == QStringList{});
    auto ledger = Ledger::open(here.path(), here.clock);
    REQUIRE_OK(ledger);
    auto again = (*ledger)->rebuild(true);
    REQUIRE_OK(again);
    CHECK(again->differing == QStringList{});
    auto reader = Reader::open(here.path(), here.clock);
    REQUIRE_OK(reader);
    auto verified = (*reader)->verify();
    REQUIRE_OK(verified);
    CHECK(verified->problems == std::vector<QString>{});
    std::cout << "claim race, seed " << seed << ": a reader looked " << looks << " times meanwhile\n";
}

TEST_CASE("a second claim that came past the door is found by the check of the claim race") {
    SmallDistrict here;
    const auto numbers = publishWishes(here, 3);
    REQUIRE_OK(here.act(volunteerName(1), numbers[0], u"claim"_s));
    REQUIRE_OK(here.act(volunteerName(2), numbers[1], u"claim"_s));
    REQUIRE_OK(here.act(volunteerName(3), numbers[2], u"claim"_s));
    CHECK(wrongClaims(here, numbers) == QStringList{});
    claimPastTheDoor(here, numbers[1]);
    CHECK(wrongClaims(here, numbers) == QStringList{numbers[1] + u": 2 claims"_s});
}
