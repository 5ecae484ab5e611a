// Units are found by the letters people type, and nothing is called wrong before it is.

#include <QAbstractItemView>
#include <QCompleter>

#include "desk.h"
#include "presentation/search_model.h"
#include "ui/pages/cases/action_form.h"
#include "ui/widgets/form_column.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

struct DispatchDesk : Desk {
    DispatchDesk()
        : Desk([](SmallDistrict& here) {
              for (int i = 0; i < 12; ++i)
                  here.unit(u"379902E%1"_s.arg(i, 2, 10, QLatin1Char('0')), u"区第%1处"_s.arg(i), u"department"_s,
                            u"379902000000"_s);
              here.grievance(1);
          }) {
        signIn(u"clerk"_s);
        window->workspace()->showPage(u"grievances"_s);
        click(u"cases.action.dispatch"_s);
    }
    presentation::ActionFormModel& model() { return need<ui::ActionForm>(u"cases.form"_s)->model(); }
    QString unit() { return model().field(u"lead_unit"_s)->value.toString(); }
};

}  // namespace

TEST_CASE("a unit is found by initials and pinyin from the middle of its name") {
    DispatchDesk desk;
    auto* lead = desk.need<QComboBox>(u"cases.form.lead_unit"_s);
    REQUIRE(lead->isEditable());
    lead->setFocus();
    for (const auto& typed : {u"zjj"_s, u"qzjj"_s, u"zhujian"_s, u"住建"_s}) {
        INFO(typed.toStdString());
        lead->lineEdit()->clear();
        if (typed.front().isLower())
            QTest::keyClicks(lead->lineEdit(), typed);
        else
            lead->setEditText(typed);
        lead->completer()->setCompletionPrefix(typed);
        REQUIRE(lead->completer()->completionCount() == 1);
        CHECK(lead->completer()->currentCompletion() == u"区住建局"_s);
        CHECK(desk.model().field(u"lead_unit"_s)->problem.isEmpty());
    }
    lead->completer()->popup()->hide();
    // Whoever goes on without choosing meant the only one that fits.
    lead->setEditText(u"zjj"_s);
    QTest::keyClick(lead->lineEdit(), Qt::Key_Return);
    CHECK(lead->currentText() == u"区住建局"_s);
    CHECK(desk.unit() == u"379902D01"_s);
}

TEST_CASE("what fits several units is wrong only once the field is left, and what fits none at once") {
    DispatchDesk desk;
    auto* lead = desk.need<QComboBox>(u"cases.form.lead_unit"_s);
    auto* form = desk.need<ui::FormColumn>(u"cases.form.form"_s);
    lead->setFocus();
    lead->setEditText(u"qd"_s);
    CHECK(form->error(u"lead_unit"_s).isEmpty());
    emit lead->lineEdit()->editingFinished();
    CHECK(form->error(u"lead_unit"_s).contains(u"qd"_s));
    lead->setEditText(u"xx"_s);
    CHECK(form->error(u"lead_unit"_s).contains(u"xx"_s));
    lead->setEditText(u"qd"_s);
    desk.click(u"cases.form.submit"_s);
    CHECK(form->error(u"lead_unit"_s).contains(u"qd"_s));
}

TEST_CASE("several units are taken by their letters, too") {
    DispatchDesk desk;
    auto* many = desk.need<QWidget>(u"cases.form.co_units"_s)->findChild<QComboBox*>();
    REQUIRE(many);
    many->setFocus();
    many->setEditText(u"mzj"_s);
    CHECK(desk.model().field(u"co_units"_s)->problem.isEmpty());
    QTest::keyClick(many->lineEdit(), Qt::Key_Return);
    CHECK(desk.model().field(u"co_units"_s)->value.toArray() == QJsonArray{u"379902D02"_s});
}

TEST_CASE("the search finds a unit by letters from the middle of its name") {
    Desk desk;
    desk.signIn(u"clerk"_s);
    presentation::SearchModel search(*desk.session);
    search.setText(u"zjj"_s);
    const auto found = [&] {
        for (const auto& hit : search.hits().rows())
            if (hit.text == u"区住建局"_s) return true;
        return false;
    };
    CHECK(until(found));
}

TEST_CASE("the summary of what is wrong stands in sight from its top beside the first field") {
    DispatchDesk desk;
    desk.window->resize(1366, 600);
    desk.type(u"cases.form.co_due"_s, u"11.30x"_s);
    desk.type(u"cases.form.timetable"_s, u"昨天昨天"_s);
    desk.click(u"cases.form.submit"_s);
    auto* form = desk.need<ui::FormColumn>(u"cases.form.form"_s);
    auto* summary = form->findChild<ui::Banner*>();
    REQUIRE(summary);
    auto* lead = desk.need<QComboBox>(u"cases.form.lead_unit"_s);
    const auto whole = [](const QWidget* one) { return one->visibleRegion().boundingRect() == one->rect(); };
    CHECK(until([&] { return whole(summary) && whole(lead); }));
}
