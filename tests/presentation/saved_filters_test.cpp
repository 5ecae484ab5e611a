#include "presentation/saved_filters.h"

#include <QTemporaryDir>

#include "catch.h"

using namespace minqing::presentation;
using namespace Qt::StringLiterals;

TEST_CASE("saved filters are kept by list and account, and a name is written anew in its place") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"settings.ini"_s);
    {
        UserSettings settings(path);
        SavedFilters mine(settings, u"cases"_s, u"clerk"_s);
        mine.put(u"住建在办"_s, {{u"text"_s, u"电梯"_s}});
        mine.put(u" 超期 "_s, {{u"text"_s, u"路灯"_s}});
        mine.put(u"住建在办"_s, {{u"text"_s, u"水管"_s}});
        mine.put(u"  "_s, {{u"text"_s, u"无名"_s}});
    }
    UserSettings settings(path);
    SavedFilters mine(settings, u"cases"_s, u"clerk"_s);
    CHECK(mine.names() == QStringList{u"住建在办"_s, u"超期"_s});
    CHECK(mine.conditions(u"住建在办"_s).value(u"text"_s).toString() == u"水管"_s);
    CHECK(SavedFilters(settings, u"cases"_s, u"handler"_s).names().isEmpty());
    CHECK(SavedFilters(settings, u"wishlist"_s, u"clerk"_s).names().isEmpty());
    mine.remove(u"住建在办"_s);
    CHECK(mine.names() == QStringList{u"超期"_s});
    CHECK(mine.conditions(u"住建在办"_s).isEmpty());
}
