#pragma once
// A small ledger for tests: one district, two towns, a department, one account per role without a password, 12 households.

#include <QCoreApplication>
#include <QJsonArray>
#include <QTemporaryDir>
#include <memory>

#include "base/instant.h"
#include "catch.h"
#include "ledger/ledger.h"

namespace minqing::tests {

using namespace Qt::StringLiterals;

inline Instant at(int year, int month, int day, int hour = 9, int minute = 0) {
    return beijing(QDate(year, month, day), QTime(hour, minute));
}

/// The codes of a refusal, in its order; none when it was done.
inline QStringList codesOf(const Expected<Receipt>& done) {
    QStringList codes;
    if (done) return codes;
    for (const auto& reason : done.error().reasons) codes.append(reason.code);
    return codes;
}

struct SmallDistrict {
    QTemporaryDir folder;
    SettableClock clock{at(2026, 7, 1, 8, 0)};
    std::unique_ptr<Ledger> ledger;

    static constexpr auto district = "379902000000";
    QString path() const { return folder.filePath(u"small.minqing"_s); }

    SmallDistrict() {
        auto made = Ledger::create({path(), u"379902"_s, u"安澜区"_s, {}, true}, clock);
        REQUIRE_OK(made);
        ledger = std::move(*made);
        unit(u"379902001000"_s, u"中兴街道"_s, u"town"_s, u"379902000000"_s);
        unit(u"379902003000"_s, u"文汇街道"_s, u"town"_s, u"379902000000"_s);
        unit(u"379902003001"_s, u"文汇社区"_s, u"community"_s, u"379902003000"_s);
        unit(u"379902001001"_s, u"中兴社区"_s, u"community"_s, u"379902001000"_s);
        unit(u"379902D01"_s, u"区住建局"_s, u"department"_s, u"379902000000"_s);
        unit(u"379902D02"_s, u"区民政局"_s, u"department"_s, u"379902000000"_s);
        unit(u"379902D09"_s, u"区督查办"_s, u"department"_s, u"379902000000"_s);
        grid(u"379902003001001"_s, u"文汇社区第1网格"_s, u"379902003001"_s);
        grid(u"379902001001001"_s, u"中兴社区第1网格"_s, u"379902001001"_s);
        person(u"visitor"_s, u"走访员"_s, u"379902003001001"_s, u"visitor"_s);
        person(u"visitor2"_s, u"走访员二"_s, u"379902001001001"_s, u"visitor"_s);
        person(u"clerk"_s, u"经办"_s, u"379902003000"_s, u"clerk"_s);
        person(u"handler"_s, u"住建承办"_s, u"379902D01"_s, u"handler"_s);
        person(u"handler2"_s, u"民政承办"_s, u"379902D02"_s, u"handler"_s);
        person(u"supervisor"_s, u"督查员"_s, u"379902000000"_s, u"supervisor"_s);
        person(u"supervisor2"_s, u"督查员二"_s, u"379902000000"_s, u"supervisor"_s);
        person(u"official"_s, u"领导"_s, u"379902000000"_s, u"official"_s);
        person(u"volunteer"_s, u"志愿者"_s, u"379902D02"_s, u"volunteer"_s);
        person(u"volunteer2"_s, u"志愿者二"_s, u"379902D01"_s, u"volunteer"_s);
        person(u"sysadmin"_s, u"系统管理员"_s, u"379902000000"_s, u"sysadmin"_s);
        person(u"secadmin"_s, u"安全管理员"_s, u"379902000000"_s, u"secadmin"_s);
        person(u"auditor"_s, u"审计员"_s, u"379902000000"_s, u"auditor"_s);
        for (int i = 1; i <= 12; ++i) household(i);
    }

    void unit(const QString& code, const QString& name, const QString& kind, const QString& parent) {
        RegisterEntry entry;
        entry.kind = u"unit"_s;
        entry.code = code;
        entry.name = name;
        entry.unit = parent;
        entry.fields = {{u"kind"_s, kind}};
        REQUIRE_OK(ledger->execute(PutRegister{entry}, Actor::system()));
    }
    void grid(const QString& code, const QString& name, const QString& village) {
        RegisterEntry entry;
        entry.kind = u"grid"_s;
        entry.code = code;
        entry.name = name;
        entry.unit = village;
        REQUIRE_OK(ledger->execute(PutRegister{entry}, Actor::system()));
    }
    void person(const QString& name, const QString& title, const QString& place, const QString& role) {
        REQUIRE_OK(ledger->execute(PutAccount{name, title, place, {}, {}, false}, Actor::system()));
        REQUIRE_OK(ledger->execute(PutGrant{{name, role, place, {}, {}, {}, {}}}, Actor::system()));
    }
    /// 1–9 in 文汇社区, 10–12 in 中兴社区.
    static QString householdCode(int number) {
        return (number < 10 ? u"379902003001001-%1"_s : u"379902001001001-%1"_s).arg(number, 4, 10, QLatin1Char('0'));
    }
    void household(int number) {
        RegisterEntry entry;
        entry.kind = u"household"_s;
        entry.code = householdCode(number);
        entry.name = u"张建国李秀英王海涛"_s.mid((number % 3) * 3, 3);
        entry.grid = number < 10 ? u"379902003001001"_s : u"379902001001001"_s;
        entry.address = u"文汇社区12号楼%1单元502"_s.arg(number);
        REQUIRE_OK(ledger->execute(PutRegister{entry}, Actor::system()));
    }

    Actor actor(const QString& name) {
        auto found = ledger->actor(name);
        REQUIRE_OK(found);
        return *found;
    }
    std::unique_ptr<Reader> reader() {
        auto opened = Reader::open(path(), clock, ledger->shared());
        REQUIRE_OK(opened);
        return std::move(*opened);
    }

    QJsonObject grievanceFields(int household = 1, const QString& title = u"电梯停运三天，老人上下楼困难"_s) const {
        return {{u"title"_s, title},
                {u"description"_s, QString(title + u"，请尽快处理。"_s)},
                {u"domain"_s, u"living_environment"_s},
                {u"route"_s, u"coordinate"_s},
                {u"household"_s, householdCode(household)}};
    }
    /// Registers a grievance as the visitor and gives its number.
    QString grievance(int household = 1) {
        auto done = ledger->execute(RegisterCase{u"grievance"_s, grievanceFields(household), {}, {}, {}},
                                    actor(household < 10 ? u"visitor"_s : u"visitor2"_s));
        REQUIRE_OK(done);
        return done->number;
    }
    Expected<Receipt> act(const QString& who, const QString& number, const QString& action, QJsonObject fields = {},
                          std::vector<Evidence> evidence = {}, const QString& comment = {}) {
        return ledger->execute(ActOnCase{number, {action, std::move(fields), std::move(evidence), comment}, {}}, actor(who));
    }
    /// A grievance that the clerk has dispatched to the housing department; gives its number.
    QString dispatched(int household = 1) {
        const QString number = grievance(household);
        REQUIRE_OK(act(u"clerk"_s, number, u"dispatch"_s, {{u"lead_unit"_s, u"379902D01"_s}}));
        return number;
    }
    /// A wish that the visitor collected and the clerk put on the board; gives its number.
    QString publishedWish() {
        auto made =
            ledger->execute(RegisterCase{u"micro_wish"_s, {{u"title"_s, u"轮椅一部"_s}, {u"category"_s, u"aid"_s}}, {}, {}, {}},
                            actor(u"visitor"_s));
        REQUIRE_OK(made);
        REQUIRE_OK(act(u"clerk"_s, made->number, u"check_publish"_s));
        return made->number;
    }
    static Evidence photo(const QString& name = u"整改后照片.jpg"_s, const QString& kind = u"after"_s) {
        Evidence piece;
        piece.name = name;
        piece.kind = kind;
        return piece;
    }
    /// A rectification item that the supervisor has assigned to the housing department; gives its number.
    QString rectification() {
        auto made = ledger->execute(RegisterCase{u"rectification_item"_s,
                                                 {{u"title"_s, u"消防通道被占"_s},
                                                  {u"origin"_s, u"inspection"_s},
                                                  {u"target"_s, u"通道畅通"_s},
                                                  {u"village"_s, u"379902003001"_s}}},
                                    actor(u"supervisor"_s));
        REQUIRE_OK(made);
        REQUIRE_OK(act(u"supervisor"_s, made->number, u"assign"_s,
                       {{u"lead_unit"_s, u"379902D01"_s}, {u"responsible_leader"_s, u"王强"_s}}));
        return made->number;
    }
    /// A handler's plan, with what else is told over it.
    static QJsonObject plan(const QString& deadline, const QJsonObject& more = {}) {
        QJsonObject fields{{u"measures"_s, u"更换配件，物业每日巡查"_s},
                           {u"plan_deadline"_s, deadline},
                           {u"responsible_section"_s, u"物业科"_s},
                           {u"responsible_person"_s, u"王强"_s}};
        for (auto at = more.begin(); at != more.end(); ++at) fields.insert(at.key(), at.value());
        return fields;
    }
    /// The tables are what the journal tells, and nothing was tampered with.
    void requireSound() {
        auto again = ledger->rebuild(true);
        REQUIRE_OK(again);
        CHECK(again->differing == QStringList{});
        CHECK(again->identical);
        auto verified = reader()->verify();
        REQUIRE_OK(verified);
        CHECK(verified->problems == std::vector<QString>{});
        CHECK(verified->ok());
    }
    void pass(int hours) { clock.set(clock.now().plusMs(hours * msPerHour)); }

    /// Takes a grievance from registered to submitted; the clock moves by some hours.
    void submit(const QString& number) {
        pass(1);
        REQUIRE_OK(act(u"clerk"_s, number, u"dispatch"_s, {{u"lead_unit"_s, u"379902D01"_s}}));
        pass(1);
        REQUIRE_OK(act(u"handler"_s, number, u"accept"_s));
        REQUIRE_OK(act(u"handler"_s, number, u"plan"_s, plan(beijingDate(clock.now()).addDays(1).toString(Qt::ISODate))));
        pass(2);
        REQUIRE_OK(act(u"handler"_s, number, u"submit"_s,
                       {{u"outcome"_s, u"resolved"_s}, {u"resolution"_s, u"电梯已恢复运行"_s}}, {photo()}));
    }
    /// … and on to closed.
    void close(const QString& number) {
        submit(number);
        pass(1);
        REQUIRE_OK(act(u"supervisor"_s, number, u"call_back"_s,
                       {{u"satisfaction"_s, u"satisfied"_s}, {u"callback_note"_s, u"电话回访"_s}}));
        REQUIRE_OK(act(u"supervisor2"_s, number, u"approve_close_out"_s));
    }
};

}  // namespace minqing::tests
