// Past cases under a draft of their definition.

#include <QDir>
#include <QFile>

#include "small_district.h"

using namespace minqing;
using namespace minqing::tests;
using namespace Qt::StringLiterals;

namespace {

struct Simulated : SmallDistrict {
    Actor keeper = actor(u"secadmin"_s);
    QString closed, open, returned;

    Simulated() {
        closed = grievance(1);
        close(closed);
        clock.set(at(2026, 7, 2, 9));
        open = grievance(2);
        REQUIRE_OK(act(u"clerk"_s, open, u"dispatch"_s, {{u"lead_unit"_s, u"379902D01"_s}}));
        REQUIRE_OK(act(u"handler"_s, open, u"accept"_s));
        returned = grievance(3);
        REQUIRE_OK(act(u"clerk"_s, returned, u"dispatch"_s, {{u"lead_unit"_s, u"379902D01"_s}}));
        REQUIRE_OK(act(u"handler"_s, returned, u"return_order"_s, {{u"return_reason"_s, u"wrong_place"_s}}, {}, u"不在辖区"_s));
        // One step taken back does not count.
        REQUIRE_OK(act(u"handler"_s, open, u"report"_s, {{u"progress"_s, u"已联系"_s}}));
        REQUIRE_OK(ledger->execute(UndoCase{open}, actor(u"handler"_s)));
        clock.set(at(2026, 7, 6, 9));
    }
    /// The shipped grievance as version 2, with some texts replaced.
    SimulationReport simulate(const std::vector<std::pair<QString, QString>>& changes, int limit = 0) {
        QString text;
        for (const auto& source : shippedDefinitionSources()) {
            if (source.path == u"cases/grievance.toml"_s) text = QString::fromUtf8(source.text);
        }
        text.replace(u"version = 1"_s, u"version = 2"_s);
        for (const auto& [old, now] : changes) {
            REQUIRE(text.contains(old));
            text.replace(old, now);
        }
        const QString path = folder.filePath(u"draft.toml"_s);
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text.toUtf8());
        file.close();
        auto report = reader()->simulate({path, limit}, keeper);
        REQUIRE_OK(report);
        return *report;
    }
};

}  // namespace

TEST_CASE("a draft that changes nothing refuses nothing of what was done") {
    Simulated here;
    const auto report = here.simulate({});
    CHECK(report.version == 2);
    CHECK(report.cases == 3);
    CHECK(report.steps == 13);
    CHECK(report.refused.empty());
    CHECK(report.lateBefore == report.lateAfter);
    CHECK(report.newlyLate.isEmpty());
    CHECK(here.simulate({}, 2).cases == 2);
}

TEST_CASE("a draft that asks for more tells which past steps it would have refused, and why") {
    Simulated here;
    const auto report = here.simulate(
        {{u"requires = { evidence = 1, fields = [\"outcome\"], feedback"_s,
          u"requires = { evidence = 1, verifiers = 2, fields = [\"outcome\"], feedback"_s},
         {u"needs = [\"measures\", \"plan_deadline\","_s, u"needs = [\"measures\", \"plan_deadline\", \"target\","_s}});
    REQUIRE(report.refused.size() == 2);
    CHECK(report.refused[0].number == here.closed);
    CHECK(report.refused[0].action == u"plan"_s);
    CHECK(report.refused[0].reasons[0].code == u"missing_field"_s);
    CHECK(report.refused[0].reasons[0].field == u"target"_s);
    CHECK(report.refused[1].action == u"approve_close_out"_s);
    CHECK(report.refused[1].reasons[0].code == u"verifiers_missing"_s);
    CHECK(report.refused[1].at == at(2026, 7, 1, 13));
}

TEST_CASE("a shorter limit under a draft makes open cases late, a longer one takes it back") {
    Simulated here;
    const QString limit = u"limit = \"3 working days\" },     # 协调解决"_s;
    auto report = here.simulate({{limit, u"limit = \"1 working day\" },"_s}});
    CHECK(report.lateBefore == 0);
    CHECK(report.lateAfter == 1);
    CHECK(report.newlyLate == QStringList{here.open});
    here.clock.set(at(2026, 7, 8, 9));
    report = here.simulate({{limit, u"limit = \"30 working days\" },"_s}});
    CHECK(report.lateBefore == 1);
    CHECK(report.lateAfter == 0);
    CHECK(report.noLongerLate == QStringList{here.open});
}

TEST_CASE("a case whose steps the draft cannot follow is told apart, not as no longer late") {
    Simulated here;
    here.clock.set(at(2026, 7, 8, 9));
    const auto report = here.simulate({{u"id = \"accept\""_s, u"id = \"take_on\""_s}, {u"\"accept\""_s, u"\"take_on\""_s}});
    CHECK(report.noLongerLate.isEmpty());
    CHECK(report.newlyLate.isEmpty());
    CHECK(report.notCompared == QStringList{here.open, here.closed});
    CHECK(report.lateBefore == 0);
    CHECK(here.simulate({}).notCompared.isEmpty());
}

TEST_CASE("an action that the draft no longer has is refused once, and the steps after it are judged by themselves") {
    Simulated here;
    const auto report = here.simulate({{u"id = \"call_back\""_s, u"id = \"ring_up\""_s}});
    REQUIRE(report.refused.size() == 1);
    CHECK(report.refused[0].action == u"call_back"_s);
    CHECK(report.refused[0].reasons[0].code == u"unknown_action"_s);
}

TEST_CASE("a role taken away since is not the draft's doing, and nothing is written") {
    Simulated here;
    REQUIRE_OK(here.ledger->execute(PutGrant{{u"clerk"_s, u"clerk"_s, u"379902003000"_s, {}, QDate(2026, 6, 30), {}, {}}},
                                    Actor::system()));
    auto before = here.reader()->counts();
    CHECK(here.simulate({}).refused.empty());
    auto after = here.reader()->counts();
    REQUIRE_OK(after);
    CHECK(after->entries == before->entries);
}

TEST_CASE("a draft with faults, or of another kind, is told at once, and not everybody may try one") {
    Simulated here;
    const QString path = here.folder.filePath(u"broken.toml"_s);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("id = \"grievance\"\nversion = 2\nstate = [");
    file.close();
    CHECK_FALSE(here.reader()->simulate({path, 0}, here.keeper).has_value());
    const auto refused = here.reader()->simulate({path, 0}, here.actor(u"supervisor"_s));
    REQUIRE_FALSE(refused.has_value());
    CHECK(refused.error().reasons[0].code == u"not_permitted"_s);
}
