#include "base/collation.h"

#include <algorithm>
#include <vector>

#include "catch.h"

using namespace minqing;
using namespace Qt::StringLiterals;

TEST_CASE("Chinese text sorts by pinyin and numbers by value") {
    std::vector<QString> texts{u"中兴街道"_s, u"10号楼"_s, u"安澜区"_s, u"2号楼"_s, u"矿源路街道"_s, u"文汇街道"_s, u"Ab"_s};
    std::sort(texts.begin(), texts.end(), [](const QString& a, const QString& b) { return sortKey(a) < sortKey(b); });
    CHECK(texts ==
          std::vector<QString>{u"2号楼"_s, u"10号楼"_s, u"安澜区"_s, u"矿源路街道"_s, u"文汇街道"_s, u"中兴街道"_s, u"Ab"_s});
}

TEST_CASE("equal texts have equal sort keys and prefixes sort first") {
    CHECK(sortKey(u"文汇社区") == sortKey(u"文汇社区"));
    CHECK(sortKey(u"文汇") < sortKey(u"文汇社区"));
    CHECK(sortKey(u"").isEmpty() == sortKey(QStringView()).isEmpty());
    CHECK(sortKey(u"") < sortKey(u"阿"));
    CHECK_FALSE(sortKey(QString(5000, u'社')).isEmpty());
    CHECK_FALSE(sortKey(u"文汇社区").contains('\0'));
}

TEST_CASE("pinyin initials of places") {
    CHECK(pinyinInitials(u"文汇社区") == u"whsq"_s);
    CHECK(pinyinInitials(u"3号楼A座，2单元") == u"3hlaz2dy"_s);
    CHECK(pinyinInitials(u"ＡＢ１２") == u"ab12"_s);
    CHECK(pinyinInitials(u"") == u""_s);
    CHECK(pinyinInitials(u"绿苑") == u"ly"_s);
}

TEST_CASE("pinyin initials of a name read the surname as a surname") {
    CHECK(pinyinInitialsOfName(u"单小林") == u"sxl"_s);
    CHECK(pinyinInitialsOfName(u"曾国强") == u"zgq"_s);
    CHECK(pinyinInitialsOfName(u" 张三 ") == u"zs"_s);
}

TEST_CASE("pinyin has no tones") {
    CHECK(pinyin(u"文汇") == u"wenhui"_s);
    CHECK(pinyin(u"安澜A1") == u"anlana1"_s);
}

TEST_CASE("a character outside the basic plane does no harm") {
    CHECK(pinyinInitials(u"𠮷文").endsWith(u'w'));
    CHECK(pinyinInitials(QStringView(u"\xD842")).isEmpty());
}

TEST_CASE("the collation version is known") { CHECK(collationVersion().startsWith(u"icu-")); }
