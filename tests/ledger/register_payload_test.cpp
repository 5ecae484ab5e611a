#include <QJsonArray>
#include <QJsonDocument>

#include "catch.h"
#include "ledger/door.h"
#include "storage/register_line.h"

using namespace minqing;
using namespace Qt::StringLiterals;

TEST_CASE("The payload of a register entry is the same text by either way") {
    RegisterEntry entry;
    entry.kind = u"household"_s;
    entry.code = u"379902001001-001-0001"_s;
    entry.name = u"张三"_s;
    const auto same = [&] {
        const auto written = RegisterScribe().write(entry);
        const auto& text = written.payload();
        CHECK(storage::PayloadCodec().unpack(written.line().stored) == text);
        CHECK(text == QJsonDocument(registerPayload(entry)).toJson(QJsonDocument::Compact));
        const auto back = registerFromPayload({}, QJsonDocument::fromJson(text).object());
        CHECK(back.name == entry.name);
        CHECK(back.address == entry.address);
        CHECK(back.fields == entry.fields);
    };
    same();
    entry.address = u"文汇路1号"_s;
    entry.unit = u"379902001001"_s;
    entry.grid = u"379902001001001"_s;
    entry.from = QDate(2026, 1, 1);
    entry.to = QDate(2026, 12, 31);
    entry.fields = {{u"persons"_s, 3}, {u"flags"_s, QJsonArray{u"disabled"_s}}, {u"phone"_s, u"13800000001"_s}};
    same();
    for (const auto& odd : {u"引号\"和\\"_s, u"换\n行"_s, u"\u0001"_s, u"𠮷野家"_s, u"\u2028"_s, u""_s}) {
        entry.name = odd;
        same();
        entry.name = u"张三"_s;
        entry.address = odd;
        same();
    }
}
