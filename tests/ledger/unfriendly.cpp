// Input that means harm: it is refused with a reason, or it is only a text like any other.
#include "small_district.h"

using namespace minqing;
using namespace minqing::tests;

TEST_CASE("control characters are refused in every text, line breaks in those of one line") {
    SmallDistrict district;
    const auto visitor = district.actor(u"visitor"_s);
    for (const auto& title : {QString(u"电梯"_s + QChar(0) + u"停运"_s), u"电梯\a停运"_s, u"电梯\x1b[2J"_s, u"电梯\n停运"_s}) {
        const auto done =
            district.ledger->execute(RegisterCase{u"grievance"_s, district.grievanceFields(1, title), {}, {}, {}}, visitor);
        REQUIRE_FALSE(done);
        CHECK(done.error().kind == ErrorKind::Refused);
        CHECK(done.error().has(u"bad_field"));
    }
    auto fields = district.grievanceFields();
    fields[u"description"_s] = u"第一行\n\t第二行"_s;
    REQUIRE_OK(district.ledger->execute(RegisterCase{u"grievance"_s, fields, {}, {}, {}}, visitor));
}

TEST_CASE("characters that turn the direction of writing are refused in titles, names and codes") {
    SmallDistrict district;
    const auto visitor = district.actor(u"visitor"_s);
    for (const char16_t turn : {u'\u202A', u'\u202E', u'\u2066', u'\u2069'}) {
        const QString text = u"电梯"_s + QChar(turn) + u"停运"_s;
        RegisterCase grievance{u"grievance"_s, district.grievanceFields(1, text), {}, {}, {}};
        RegisterEntry household;
        household.kind = u"household"_s;
        household.code = SmallDistrict::householdCode(1);
        household.name = text;
        household.grid = u"379902003001001"_s;
        auto address = household;
        address.name = u"张建国"_s;
        address.address = text;
        const std::vector<Command> commands = {grievance, PutRegister{household}, PutRegister{address},
                                               PutAccount{text, u"甲"_s, u"379902D01"_s, {}, {}, false},
                                               PutAccount{u"newcomer"_s, text, u"379902D01"_s, {}, {}, false}};
        for (const auto& command : commands) {
            const bool byVisitor = std::holds_alternative<RegisterCase>(command);
            const auto done = district.ledger->execute(command, byVisitor ? visitor : Actor::system());
            REQUIRE_FALSE(done);
            CHECK(done.error().kind == ErrorKind::Refused);
            CHECK(done.error().has(u"bad_field"));
        }
    }
    // Left-to-right and right-to-left marks turn nothing that follows; Arabic script needs none of the others either.
    CHECK(district.ledger->execute(
        RegisterCase{u"grievance"_s, district.grievanceFields(1, u"كهرباء\u200F 停电"_s), {}, {}, {}}, visitor));
}

TEST_CASE("pieces of SQL are texts: they are stored, found and shown as they were typed") {
    SmallDistrict district;
    const auto supervisor = district.actor(u"supervisor"_s);
    const auto reader = district.reader();
    for (const auto& title : {u"'; DROP TABLE journal;--"_s, u"\" OR 1=1 --"_s, u"% _ \\ * NEAR("_s, u"=1+1|calc"_s}) {
        const auto done = district.ledger->execute(RegisterCase{u"grievance"_s, district.grievanceFields(1, title), {}, {}, {}},
                                                   district.actor(u"visitor"_s));
        REQUIRE_OK(done);
        CHECK(reader->caseView(done->number, supervisor)->file.text(u"title"_s) == title);
        storage::CaseQuery query;
        query.text = title;
        const auto page = reader->cases(query, supervisor, 10);
        REQUIRE_OK(page);
        for (const auto& key : {title, u"title"_s, u"number"_s}) {
            query = {};
            query.filters = {{key, storage::ListFilter::Comparison::Contains, {title}}};
            const auto filtered = reader->cases(query, supervisor, 10);
            if (!filtered) CHECK(filtered.error().kind != ErrorKind::Storage);
        }
    }
    CHECK(reader->verify()->ok());
}
