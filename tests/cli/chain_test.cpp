// The main chain by script: a visit raises a grievance, others handle it, somebody else closes it.

#include <QJsonArray>

#include "program.h"

using namespace Qt::StringLiterals;
using namespace minqing::cli_tests;

namespace {

QJsonObject fields(std::initializer_list<std::pair<QString, QJsonValue>> values) {
    return {{u"fields"_s, QJsonObject(values)}};
}

QStringList codes(const QJsonObject& document) {
    QStringList all;
    for (const auto& reason : document["refused"_L1].toArray()) all << reason.toObject()["code"_L1].toString();
    return all;
}

}  // namespace

TEST_CASE("from a visit to the close-out, and nobody closes what they handled") {
    const Program program;
    const auto household = program.household();
    const QJsonObject grievance{{u"type"_s, u"grievance"_s},
                                {u"fields"_s, QJsonObject{{u"title"_s, u"楼道灯不亮"_s},
                                                          {u"domain"_s, u"living_environment"_s},
                                                          {u"route"_s, u"coordinate"_s},
                                                          {u"household"_s, household}}}};
    const auto visit = program.as(u"visitor"_s, {u"activity"_s, u"log"_s, u"household_visit"_s},
                                  {{u"subject"_s, household},
                                   {u"fields"_s, QJsonObject{{u"result"_s, u"valid"_s}}},
                                   {u"diary"_s, u"老人说楼道灯坏了半个月。"_s},
                                   {u"produced"_s, QJsonArray{grievance}}});
    INFO(visit.out.toStdString() << visit.messages.toStdString());
    REQUIRE(visit.exit == 0);
    const auto number = visit.document["produced"_L1].toArray().first().toObject()["number"_L1].toString();
    REQUIRE(number.startsWith(u"SQ"));
    const auto act = [&](const QString& who, const QString& action, const QJsonObject& input = {}) {
        auto run = program.as(who, {u"case"_s, u"act"_s, number, action}, input);
        UNSCOPED_INFO(action.toStdString() << ": " << run.exit << ' ' << run.messages.toStdString());
        return run;
    };
    REQUIRE(act(u"supervisor"_s, u"dispatch"_s, fields({{u"lead_unit"_s, program.handlersUnit()}})).exit == 0);
    const auto accepted = act(u"handler"_s, u"accept"_s);
    REQUIRE(accepted.exit == 0);
    CHECK(accepted.document["phase"_L1].toString() == u"active");
    for (const auto& key :
         {u"number"_s, u"type"_s, u"state"_s, u"phase"_s, u"cycle"_s, u"outcome"_s, u"fields"_s, u"units"_s, u"clocks"_s,
          u"milestones"_s, u"feedback"_s, u"evidence"_s, u"links"_s, u"actions"_s, u"history"_s}) {
        INFO(key.toStdString());
        CHECK(accepted.document.contains(key));
    }

    const auto bare = act(u"handler"_s, u"submit"_s);
    CHECK(bare.exit == 1);
    CHECK(codes(bare.document).size() >= 2);

    const auto offers = program.as(u"handler"_s, {u"case"_s, u"actions"_s, number}).document["actions"_L1].toArray();
    REQUIRE(!offers.isEmpty());
    for (const auto& offer : offers) {
        const auto one = offer.toObject();
        CHECK(one["allowed"_L1].toBool() == one["refused"_L1].toArray().isEmpty());
    }
    CHECK(act(u"handler"_s, u"close_out"_s).exit == 1);
    const auto unknown = act(u"handler"_s, u"sing"_s);
    CHECK(unknown.exit != 0);
    CHECK(program.as(u"supervisor"_s, {u"case"_s, u"show"_s, number}).document["state"_L1] == accepted.document["state"_L1]);

    const auto undone = program.as(u"handler"_s, {u"case"_s, u"undo"_s, number});
    INFO(undone.messages.toStdString());
    CHECK(undone.exit == 0);
    CHECK(undone.document["state"_L1].toString() == u"dispatched");
}

TEST_CASE("a batch tells each case's result and is taken back as one") {
    const Program program;
    const QStringList bulk{u"case"_s,           u"bulk"_s,     u"remind"_s,      u"--filter"_s,
                           u"type=grievance"_s, u"--filter"_s, u"phase=active"_s};
    const auto plan = program.as(u"supervisor"_s, bulk + QStringList{u"--dry-run"_s}, {{u"comment"_s, u"请抓紧办理"_s}});
    INFO(plan.out.toStdString() << plan.messages.toStdString());
    const auto batch = program.as(u"supervisor"_s, bulk, {{u"comment"_s, u"请抓紧办理"_s}});
    INFO(batch.out.toStdString() << batch.messages.toStdString());
    CHECK(batch.document["done"_L1].toArray().size() == plan.document["done"_L1].toArray().size());
    REQUIRE(!batch.document["done"_L1].toArray().isEmpty());
    for (const auto& one : batch.document["refused"_L1].toArray()) CHECK(!one.toObject()["reasons"_L1].toArray().isEmpty());
    const auto back = program.as(u"supervisor"_s,
                                 {u"case"_s, u"undo"_s, u"--batch"_s, QString::number(batch.document["batch"_L1].toInteger())});
    INFO(back.messages.toStdString());
    CHECK(back.document["done"_L1].toArray().size() == batch.document["done"_L1].toArray().size());
}

TEST_CASE("conditions that are shared under a name are listed, asked for and taken back by script") {
    const Program program;
    const auto filters = [&](const QString& who, QStringList arguments) {
        return program.as(who, QStringList{u"case"_s, u"filters"_s} + arguments);
    };
    const QStringList open{u"--type"_s, u"grievance"_s, u"--filter"_s, u"phase=new|active|waiting"_s};
    const auto shared = filters(u"clerk"_s, QStringList{u"share"_s, u"在办诉求"_s} + open);
    INFO(shared.messages.toStdString());
    REQUIRE(shared.exit == 0);
    CHECK(shared.document["name"_L1].toString() == u"在办诉求");
    const auto again = filters(u"supervisor"_s, QStringList{u"share"_s, u"在办诉求"_s} + open);
    CHECK(again.exit == 1);
    CHECK(codes(again.document) == QStringList{u"name_taken"_s});
    CHECK(codes(filters(u"handler"_s, QStringList{u"share"_s, u"我的"_s} + open).document) == QStringList{u"not_permitted"_s});
    CHECK(filters(u"clerk"_s, {u"share"_s, u"错的"_s, u"--type"_s, u"grievance"_s, u"--filter"_s, u"nothing=1"_s}).exit == 3);

    const auto listed = filters(u"handler"_s, {u"list"_s}).document["filters"_L1].toArray();
    REQUIRE(listed.size() == 1);
    const auto row = listed.first().toObject();
    CHECK(row["name"_L1].toString() == u"在办诉求");
    CHECK(row["type"_L1].toString() == u"grievance");
    CHECK(row["filters"_L1].toArray() == QJsonArray{u"phase=new|active|waiting"_s});
    CHECK(!row["shared_by"_L1].toString().isEmpty());
    CHECK(!row["may_withdraw"_L1].toBool());
    CHECK(filters(u"handler"_s, {u"list"_s, u"--type"_s, u"micro_wish"_s}).document["filters"_L1].toArray().isEmpty());
    CHECK(filters(u"auditor"_s, {u"list"_s}).document["filters"_L1].toArray().isEmpty());

    const auto list = [&](const QStringList& more) {
        return program.as(u"handler"_s, QStringList{u"case"_s, u"list"_s, u"--type"_s, u"grievance"_s} + more);
    };
    const auto saved = list({u"--saved"_s, u"在办诉求"_s}).document["rows"_L1].toArray();
    CHECK(saved == list(open.mid(2)).document["rows"_L1].toArray());
    CHECK(saved.size() < list({}).document["rows"_L1].toArray().size());
    REQUIRE(filters(u"supervisor"_s, {u"withdraw"_s, u"在办诉求"_s, u"--type"_s, u"grievance"_s}).exit == 0);
    const auto gone = list({u"--saved"_s, u"在办诉求"_s});
    CHECK(gone.exit == 1);
    CHECK(codes(gone.document) == QStringList{u"no_such_shared_filter"_s});
}
