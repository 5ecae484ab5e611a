#include <QDir>
#include <QFile>
#include <QTranslator>

#include "catch.h"

using namespace Qt::StringLiterals;

TEST_CASE("the program carries its definitions, icons and translations") {
    for (const auto& path : {u":/definitions/calendars/cn.toml"_s, u":/definitions/roles.toml"_s, u":/icons/home.svg"_s,
                             u":/translations/minqing_zh_CN.qm"_s}) {
        INFO(path.toStdString());
        CHECK(QFile::exists(path));
    }
    QFile embedded(u":/definitions/calendars/cn.toml"_s);
    QFile source(QStringLiteral(MINQING_SOURCE_DIR "/resources/definitions/calendars/cn.toml"));
    REQUIRE(embedded.open(QIODevice::ReadOnly));
    REQUIRE(source.open(QIODevice::ReadOnly));
    CHECK(embedded.readAll() == source.readAll());
}

TEST_CASE("Qt's own words are there in Chinese") {
    QTranslator translator;
    REQUIRE(translator.load(u":/translations/qtbase_zh_CN.qm"_s));
    CHECK(translator.translate("QPlatformTheme", "Cancel") == u"取消"_s);
}
