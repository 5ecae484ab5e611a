#include "base/masking.h"

#include "catch.h"

using namespace minqing;
using namespace Qt::StringLiterals;

TEST_CASE("a masked name shows the surname and not its length") {
    CHECK(maskName(u"张三丰") == u"张**"_s);
    CHECK(maskName(u"张三") == u"张**"_s);
    CHECK(maskName(u"") == u""_s);
    CHECK(maskName(u"𠮷文") == u"𠮷**"_s);
}

TEST_CASE("a masked citizen number shows the first six and the last four") {
    CHECK(maskCitizenNumber(u"11010519491231002X") == u"110105********002X"_s);
    CHECK(maskCitizenNumber(u"1101051949") == u"**********"_s);
    CHECK(maskCitizenNumber(u"") == u""_s);
}

TEST_CASE("a masked telephone number shows the first three and the last four") {
    CHECK(maskPhone(u"13812345678") == u"138****5678"_s);
    CHECK(maskPhone(u"0531-88776655") == u"053******6655"_s);
    CHECK(maskPhone(u"12345") == u"*****"_s);
}

TEST_CASE("a masked address ends at the building") {
    CHECK(maskAddress(u"文汇街道建设路12号3号楼2单元501室") == u"文汇街道建设路12号3号楼***"_s);
    CHECK(maskAddress(u"幸福小区7幢301") == u"幸福小区7幢***"_s);
    CHECK(maskAddress(u"阳光花园A栋1102") == u"阳光花园A栋***"_s);
    CHECK(maskAddress(u"建设路12号503") == u"建设路12号***"_s);
    CHECK(maskAddress(u"龙泽街道柳沟村三排6户") == u"龙泽街道柳沟村***"_s);
    CHECK(maskAddress(u"建设路12号") == u"建设路12号"_s);
    CHECK(maskAddress(u"某处深宅大院一间") == u"某处深宅***"_s);
    CHECK(maskAddress(u"") == u""_s);
}
