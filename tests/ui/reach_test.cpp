// What a person finds without having been told: numbers that are theirs, words instead of empty boxes, keys that lead on.

#include <QLabel>

#include "desk.h"
#include "ui/charts/stacked_bar_list.h"
#include "ui/pages/dashboard/dashboard_page.h"
#include "ui/pages/visits/day_visits_dialog.h"
#include "ui/shell/command_palette.h"
#include "ui/widgets/ledger_table_view.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/stat_tile.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

QString valueOf(Desk& desk, const QString& id) {
    auto* tile = desk.find<ui::StatTile>(u"home.number."_s + id);
    return tile ? tile->figure().value : QString();
}

/// Which of these cases stand in the list, in order of their numbers.
QStringList listed(Desk& desk, const QStringList& among) {
    auto* table = desk.need<ui::LedgerTableView>(u"cases.list"_s);
    QStringList shown;
    for (int row = 0; row < table->model()->rowCount(); ++row) {
        QString text;
        for (int column = 0; column < table->model()->columnCount(); ++column)
            text += table->model()->index(row, column).data().toString() + u' ';
        for (const QString& number : among)
            if (text.contains(number)) shown.append(number);
    }
    shown.sort();
    return shown;
}

QString wish(SmallDistrict& district) {
    auto done = district.ledger->execute(RegisterCase{u"micro_wish"_s,
                                                      {{u"title"_s, u"想要一台轮椅"_s},
                                                       {u"content"_s, u"12号楼1单元502，家里收入1020元"_s},
                                                       {u"category"_s, u"aid"_s},
                                                       {u"household"_s, SmallDistrict::householdCode(1)}},
                                                      {},
                                                      {},
                                                      {}},
                                         district.actor(u"visitor"_s));
    REQUIRE_OK(done);
    return done->number;
}

}  // namespace

TEST_CASE("what waits for approval is what waits for this person's own decision") {
    Desk desk([](SmallDistrict& district) { district.submit(district.grievance(1)); });
    desk.signIn(u"supervisor"_s);
    desk.window->workspace()->showPage(u"home"_s);
    REQUIRE(until([&] { return valueOf(desk, u"to_approve"_s) == u"1"_s; }));
    desk.signIn(u"official"_s);
    desk.window->workspace()->showPage(u"home"_s);
    REQUIRE(until([&] { return valueOf(desk, u"to_approve"_s) == u"0"_s; }));
}

TEST_CASE("a case that came back by a refused call-back is a returned one") {
    Desk desk([](SmallDistrict& district) {
        const QString number = district.grievance(1);
        district.submit(number);
        district.pass(1);
        REQUIRE_OK(district.act(u"supervisor"_s, number, u"call_back"_s,
                                {{u"satisfaction"_s, u"dissatisfied"_s}, {u"callback_note"_s, u"没修好"_s}}));
        REQUIRE_OK(district.act(u"supervisor"_s, number, u"rework"_s, {}, {}, u"不满意"_s));
    });
    desk.signIn(u"handler"_s);
    desk.window->workspace()->showPage(u"home"_s);
    REQUIRE(until([&] { return valueOf(desk, u"returned"_s) == u"1"_s; }));
}

TEST_CASE("the clerk sees the wishes to check, a called-in unit its co-handling tasks") {
    Desk desk([](SmallDistrict& district) {
        wish(district);
        const QString number = district.grievance(1);
        district.pass(1);
        REQUIRE_OK(district.act(u"clerk"_s, number, u"dispatch"_s,
                                {{u"lead_unit"_s, u"379902D01"_s}, {u"co_units"_s, QJsonArray{u"379902D02"_s}}}));
    });
    desk.signIn(u"clerk"_s);
    desk.window->workspace()->showPage(u"home"_s);
    REQUIRE(until([&] { return valueOf(desk, u"to_check"_s) == u"1"_s; }));
    desk.signIn(u"handler2"_s);
    desk.window->workspace()->showPage(u"home"_s);
    REQUIRE(until([&] { return valueOf(desk, u"co_handling"_s) == u"1"_s; }));
    desk.signIn(u"handler"_s);
    desk.window->workspace()->showPage(u"home"_s);
    REQUIRE(until([&] { return valueOf(desk, u"co_handling"_s) == u"0"_s; }));
}

TEST_CASE("the tile of co-handling counts only what the unit has not reported") {
    Desk desk([](SmallDistrict& district) {
        for (int i = 1; i <= 3; ++i) {
            const QString number = district.grievance(i);
            REQUIRE_OK(district.act(u"clerk"_s, number, u"dispatch"_s,
                                    {{u"lead_unit"_s, u"379902D01"_s}, {u"co_units"_s, QJsonArray{u"379902D02"_s}}}));
            if (i == 1) continue;
            REQUIRE_OK(district.act(u"handler"_s, number, u"accept"_s));
            REQUIRE_OK(district.act(u"handler2"_s, number, u"co_report"_s, {{u"progress"_s, u"已办"_s}}));
        }
    });
    desk.signIn(u"handler2"_s);
    desk.window->workspace()->showPage(u"home"_s);
    REQUIRE(until([&] { return valueOf(desk, u"co_handling"_s) == u"1"_s; }));
    desk.click(u"home.number.co_handling"_s);
    auto* table = desk.need<ui::LedgerTableView>(u"cases.list"_s);
    REQUIRE(until([&] { return table->model()->rowCount() == 1; }));
}

TEST_CASE("a search that finds nothing says so and what was searched; Tab alone opens nothing") {
    Desk desk;
    desk.signIn(u"clerk"_s);
    auto* field = desk.need<ui::SearchField>(u"shell.search"_s);
    field->clearFocus();
    field->setFocus(Qt::TabFocusReason);
    QTest::qWait(1);
    CHECK(desk.find<QWidget>(u"shell.palette"_s) == nullptr);
    QTest::keyClicks(field, u"zzqqxx"_s);
    auto* words = desk.need<QLabel>(u"shell.palette.nothing"_s);
    REQUIRE(until([&] { return words->text().contains(u"zzqqxx"_s); }));
    QTest::keyClick(field, Qt::Key_Escape);
    CHECK(desk.find<QWidget>(u"shell.palette"_s) == nullptr);
}

TEST_CASE("the figures of the dashboard come right after its conditions, and a rate opens either of its parts") {
    Desk desk([](SmallDistrict& district) {
        const QString number = district.grievance(1);
        district.grievance(2);
        district.close(number);
    });
    desk.signIn(u"official"_s);
    desk.window->workspace()->showPage(u"dashboard"_s);
    auto* tile = desk.need<ui::StatTile>(u"dashboard.tile.completion"_s);
    REQUIRE(until([&] { return tile->figure().fraction == u"1 / 2"_s; }));
    QWidget* next = desk.need<QAbstractButton>(u"dashboard.export"_s);
    do next = next->nextInFocusChain();
    while (!(next->focusPolicy() & Qt::TabFocus) || !next->isVisible());
    CHECK(qobject_cast<ui::StatTile*>(next) != nullptr);
    desk.click(u"dashboard.tile.completion"_s);
    auto* table = desk.need<ui::LedgerTableView>(u"cases.list"_s);
    REQUIRE(until([&] { return table->model()->rowCount() == 1; }));
    const QString first = desk.need<QAbstractButton>(u"cases.filter.given"_s)->text();
    desk.click(u"cases.filter.other"_s);
    REQUIRE(until([&] { return table->model()->rowCount() == 2; }));
    CHECK(desk.need<QAbstractButton>(u"cases.filter.given"_s)->text() != first);
    desk.click(u"cases.filter.other"_s);  // what is in the one and not in the other
    REQUIRE(until([&] { return table->model()->rowCount() == 1; }));
    CHECK(desk.need<QAbstractButton>(u"cases.filter.given"_s)->text() != first);
    desk.click(u"cases.filter.other"_s);
    REQUIRE(until([&] { return desk.need<QAbstractButton>(u"cases.filter.given"_s)->text() == first; }));
    REQUIRE(until([&] { return table->model()->rowCount() == 1; }));
}

TEST_CASE("whoever comes back to the dashboard stands where they left it") {
    Desk desk([](SmallDistrict& district) {
        district.grievance(2);
        district.close(district.grievance(1));
    });
    desk.signIn(u"official"_s);
    for (const auto& name : {u"dashboard.tile.on_time"_s, u"dashboard.domains"_s, u"dashboard.closed"_s}) {
        CAPTURE(name);
        desk.window->workspace()->showPage(u"dashboard"_s);
        auto* from = desk.need<QWidget>(name);
        from->setFocus();
        REQUIRE(desk.window->focusWidget() == from);
        QTest::keyClick(from, Qt::Key_Home);
        QTest::keyClick(from, Qt::Key_Return);
        REQUIRE(until([&] { return desk.window->workspace()->currentPage() == u"grievances"_s; }));
        REQUIRE(until([&] { return desk.find<ui::LedgerTableView>(u"cases.list"_s) != nullptr; }));
        desk.window->workspace()->showPage(u"dashboard"_s);
        CHECK(desk.window->focusWidget()->objectName() == name);
        REQUIRE(until([&] { return !desk.jobs->isBusy(); }));  // also after the figures were counted anew
        QTest::qWait(1);
        CHECK(desk.window->focusWidget()->objectName() == name);
    }
}

TEST_CASE("every number of the reconciliation opens exactly its cases") {
    QString closed, open, merged, onSite;
    Desk desk([&](SmallDistrict& district) {
        closed = district.grievance(1);
        open = district.grievance(2);
        merged = district.grievance(3);
        district.close(closed);
        REQUIRE_OK(district.ledger->execute(LinkCase{merged, {u"duplicate_of"_s, open}}, district.actor(u"clerk"_s)));
    });
    desk.signIn(u"official"_s);
    const std::pair<QString, QStringList> expected[] = {
        {u"collected"_s, {closed, open}}, {u"closed"_s, {closed}}, {u"open"_s, {open}}, {u"excluded.merged"_s, {merged}}};
    for (const auto& [id, wanted] : expected) {
        CAPTURE(id);
        desk.window->workspace()->showPage(u"dashboard"_s);
        auto* button = desk.need<QAbstractButton>(u"dashboard."_s + id);
        REQUIRE(until([&] {
            button = desk.find<QAbstractButton>(u"dashboard."_s + id);
            return button && button->text() == QString::number(wanted.size());
        }));
        CHECK(button->accessibleName().endsWith(button->text()));
        desk.click(u"dashboard."_s + id);
        CHECK(until([&] { return listed(desk, {closed, open, merged}) == wanted; }));
    }
    desk.window->workspace()->showPage(u"dashboard"_s);
    CHECK_FALSE(desk.need<QAbstractButton>(u"dashboard.on_site"_s)->isEnabled());
}

TEST_CASE("each amount of a bar opens the cases it counts: what is closed, what is open, what is late") {
    QString late, closed, open;
    Desk desk([&](SmallDistrict& district) {
        late = district.dispatched(3);
        district.pass(1);
        REQUIRE_OK(district.act(u"handler"_s, late, u"accept"_s));
        district.pass(40 * 24);
        closed = district.grievance(1);
        open = district.grievance(2);
        district.close(closed);
    });
    desk.signIn(u"official"_s);
    const auto opens = [&](const QString& chart, std::initializer_list<Qt::Key> keys, const QStringList& wanted) {
        desk.window->workspace()->showPage(u"dashboard"_s);
        auto* view = desk.need<ui::StackedBarList>(chart);
        REQUIRE(until([&] { return !view->accessibleDescription().isEmpty(); }));
        QTest::keyClick(view, Qt::Key_Home);
        for (const Qt::Key key : keys) QTest::keyClick(view, key);
        QTest::keyClick(view, Qt::Key_Return);
        const bool good = until([&] { return listed(desk, {late, closed, open}) == wanted; });
        UNSCOPED_INFO(view->accessibleDescription().toStdString());
        return good;
    };
    CHECK(opens(u"dashboard.domains"_s, {}, {closed}));
    CHECK(opens(u"dashboard.domains"_s, {Qt::Key_Right}, {late, open}));
    desk.window->workspace()->showPage(u"dashboard"_s);
    desk.click(u"dashboard.towns.lights"_s);
    CHECK(opens(u"dashboard.lights"_s, {}, {open}));
    CHECK(opens(u"dashboard.lights"_s, {Qt::Key_Right}, {late}));
}

TEST_CASE("a volunteer reads neither address nor income before having claimed the wish, and all of it afterwards") {
    QString number;
    Desk desk([&](SmallDistrict& district) {
        number = wish(district);
        REQUIRE_OK(district.act(u"clerk"_s, number, u"check_publish"_s));
    });
    desk.signIn(u"volunteer"_s);
    desk.window->workspace()->showPage(u"wishes"_s);
    auto* card = desk.need<QWidget>(u"wishes.card."_s + number);
    const auto reads = [&](const QString& text) {
        card = desk.need<QWidget>(u"wishes.card."_s + number);
        const auto labels = card->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* one) { return one->text().contains(text); });
    };
    CHECK_FALSE(reads(u"502"_s));
    CHECK_FALSE(reads(u"1020"_s));
    CHECK_FALSE(desk.view(number)->file.fields.contains(u"content"_s));
    desk.click(u"wishes.claim."_s + number);
    REQUIRE(desk.reaches(number, u"claimed"_s));
    CHECK(desk.view(number)->file.fields.value(u"content"_s).toString().contains(u"502"_s));
}

TEST_CASE("a password typed for an account of the demonstration is not passed over in silence") {
    Desk desk;
    desk.type(u"signin.name"_s, u"clerk"_s);
    desk.type(u"signin.password"_s, u"wrong"_s);
    desk.click(u"signin.go"_s);
    CHECK(desk.need<ui::Banner>(u"signin.banner"_s)->message().contains(u"clerk"_s));
    CHECK_FALSE(desk.session->isSignedIn());
    CHECK(desk.need<QLineEdit>(u"signin.password"_s)->text().isEmpty());
    desk.click(u"signin.go"_s);
    REQUIRE(until([&] { return desk.session->isSignedIn(); }));
}

TEST_CASE("the clerk reads the day's visits of the town and opens the case that came of one") {
    Desk desk([](SmallDistrict& district) {
        LogActivity visit{u"household_visit"_s, SmallDistrict::householdCode(1), {}, {}, {{u"result"_s, u"valid"_s}}, {}, {}};
        visit.produced.push_back({u"grievance"_s, district.grievanceFields(1), {}, {}, {}, {}});
        REQUIRE_OK(district.ledger->execute(visit, district.actor(u"visitor"_s)));
    });
    desk.signIn(u"clerk"_s);
    desk.window->workspace()->showPage(u"visits"_s);
    desk.click(u"visit.day"_s);
    auto* list = desk.need<ui::LedgerTableView>(u"day_visits.list"_s);
    REQUIRE(until([&] { return list->model()->rowCount() == 1; }));
    const QString number = list->model()->index(0, list->columnOfKey(u"cases"_s)).data().toString();
    CHECK_FALSE(number.isEmpty());
    CHECK(desk.need<QLabel>(u"day_visits.summary"_s)->text().contains(u"1"_s));
    desk.click(u"day_visits.open"_s);
    REQUIRE(until([&] { return desk.titleShown(number); }));
}

TEST_CASE("the dashboard sets towns side by side, each figure beside its value in the period before") {
    Desk desk([](SmallDistrict& district) {
        district.close(district.grievance(1));
        district.pass(24 * 31);
        district.grievance(2);
        district.grievance(10);
    });
    desk.signIn(u"official"_s);
    desk.window->workspace()->showPage(u"dashboard"_s);
    desk.click(u"dashboard.compare"_s);
    auto* list = desk.need<ui::LedgerTableView>(u"compare.list"_s);
    REQUIRE(until([&] { return list->model()->rowCount() == 3; }));  // all towns and two of them
    const auto cell = [&](int row, const QString& key) {
        return list->model()->index(row, list->columnOfKey(key)).data(Qt::ToolTipRole).toString();
    };
    CHECK(cell(0, u"completion"_s).contains(u"0/2"_s));
    CHECK(cell(0, u"completion.before"_s).contains(u"1/1"_s));
    CHECK(cell(1, u"completion"_s).contains(u"0/1"_s));
    CHECK(desk.need<QLabel>(u"compare.summary"_s)->text().contains(u"8"_s));  // August, and July beside it
}

TEST_CASE("from the list of wishes a button leads back to the board, also after a wish was looked up") {
    Desk desk;
    desk.signIn(u"volunteer"_s);
    desk.window->workspace()->showPage(u"wishes"_s);
    for (int i = 0; i < 2; ++i) {
        desk.click(u"wishes.view"_s);
        REQUIRE(until([&] { return desk.need<QWidget>(u"wishes.board"_s)->isVisible(); }));
        desk.click(u"wishes.board"_s);
        REQUIRE(until([&] { return desk.need<QWidget>(u"wishes.view"_s)->isVisible(); }));
    }
}
