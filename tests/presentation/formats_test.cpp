#include "presentation/formats.h"
#include "catch.h"
#include "presentation/visit_draft.h"

#include <QTemporaryDir>

using namespace minqing;
using namespace minqing::presentation;
using namespace Qt::StringLiterals;

namespace {
const Instant noon = beijing(QDate(2026, 7, 20), QTime(12, 0));
}

TEST_CASE("dates of this year have no year, others do") {
    CHECK(dateText(QDate(2026, 7, 25), noon) == u"7月25日"_s);
    CHECK(dateText(QDate(2025, 7, 25), noon) == u"2025年7月25日"_s);
    CHECK(dateText(QDate(), noon).isEmpty());
}

TEST_CASE("a deadline says how much it is overdue") {
    CHECK(deadlineText(noon.plusMs(-2 * msPerDay - msPerHour), noon, false) == u"2 days overdue"_s);
    CHECK(deadlineText(noon.plusMs(-3 * msPerHour), noon, false) == u"3 hours overdue"_s);
    CHECK(deadlineText(beijing(QDate(2026, 7, 20), QTime(17, 30)), noon, false) == u"today 17:30"_s);
    CHECK(deadlineText(beijing(QDate(2026, 7, 25), QTime(17, 30)), noon, false) == u"7月25日"_s);
    CHECK(deadlineText(noon, noon, true) == u"paused"_s);
}

TEST_CASE("money is shown in yuan, fen only where there are any") {
    CHECK(moneyText(180000) == u"¥1,800"_s);
    CHECK(moneyText(180050) == u"¥1,800.50"_s);
}

TEST_CASE("durations are told in the largest units that matter") {
    CHECK(durationText(35) == u"35 min"_s);
    CHECK(durationText(180) == u"3 h"_s);
    CHECK(durationText(2 * 1440 + 180) == u"2 d 3 h"_s);
    CHECK(durationText(-1) == u"—"_s);
}

TEST_CASE("a draft comes back as it was typed, and a broken one is set aside") {
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"drafts/visit-a.json"_s);
    VisitDraft draft;
    draft.household = u"H1"_s;
    draft.diary = u"老人膝盖不好"_s;
    draft.produced.push_back({u"grievance"_s, {{u"title"_s, u"电梯停运"_s}}});
    draft.changed = noon;
    REQUIRE(storeDraft(path, draft.toDraft()));
    const auto stored = recallDraft(path);
    REQUIRE(stored);
    const auto back = VisitDraft::fromDraft(*stored);
    REQUIRE(back);
    CHECK(back->toDraft().content == draft.toDraft().content);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("{\"version\":1,");
    file.close();
    CHECK_FALSE(recallDraft(path));
    CHECK(QFile::exists(path + u".broken"_s));
}
