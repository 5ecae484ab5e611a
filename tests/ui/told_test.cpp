// What others decided stands above a case and in the form that answers it; a form asks in words that fit.

#include "desk.h"
#include "presentation/case_detail_model.h"
#include "ui/pages/cases/action_form.h"
#include "ui/widgets/form_column.h"
#include "ui/widgets/thumbnail_strip.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

/// A case in the hands of its handler; `more` happens to it before the window opens.
struct ToldDesk : Desk {
    QString number;
    explicit ToldDesk(const std::function<void(SmallDistrict&, const QString&)>& more) : ToldDesk(more, QString()) {}

  private:
    ToldDesk(const std::function<void(SmallDistrict&, const QString&)>& more, QString given)
        : Desk([&](SmallDistrict& here) {
              given = here.dispatched(1);
              more(here, given);
          }),
          number(given) {}
};

void accepted(SmallDistrict& here, const QString& number) { REQUIRE_OK(here.act(u"handler"_s, number, u"accept"_s)); }

QString labels(const QWidget* widget) {
    QStringList texts;
    for (const auto* label : widget->findChildren<QLabel*>()) texts.append(label->text());
    return texts.join(u'\n');
}

}  // namespace

TEST_CASE("an extension that was refused stands above the case, and its days are no fact of it") {
    ToldDesk desk([](SmallDistrict& here, const QString& number) {
        accepted(here, number);
        REQUIRE_OK(here.act(u"handler"_s, number, u"request_extension"_s, {{u"extension_days"_s, 5}}, {}, u"等配件"_s));
        REQUIRE_OK(here.act(u"supervisor"_s, number, u"refuse_extension"_s, {}, {}, u"已压两个月"_s));
    });
    desk.signIn(u"handler"_s);
    desk.open(desk.number);
    CHECK(desk.need<ui::Banner>(u"cases.extension_refused"_s)->reasons().join(u' ').contains(u"已压两个月"_s));
    presentation::CaseDetailModel model(*desk.session);
    model.setNumber(desk.number);
    REQUIRE(until([&] { return model.view().has_value(); }));
    for (const auto& fact : model.facts()) CHECK(fact.id != u"extension_days"_s);
}

TEST_CASE("an instruction stands above the case and in the form that answers it, and the answer is shown by a document") {
    ToldDesk desk([](SmallDistrict& here, const QString& number) {
        accepted(here, number);
        REQUIRE_OK(here.act(u"official"_s, number, u"instruct"_s, {{u"instruction"_s, u"本周内修好"_s}}));
    });
    desk.signIn(u"handler"_s);
    desk.open(desk.number);
    CHECK(desk.need<ui::Banner>(u"cases.instruction"_s)->reasons().contains(u"本周内修好"_s));
    desk.click(u"cases.action.answer_instruction"_s);
    auto* quoted = desk.need<ui::Banner>(u"cases.form.answers"_s);
    CHECK(quoted->message().contains(u"领导"_s));
    CHECK(quoted->reasons().contains(u"本周内修好"_s));
    CHECK(desk.need<QComboBox>(u"cases.form.evidence.kind"_s)->currentData().toString() == u"document"_s);
    desk.click(u"cases.form.cancel"_s);
    desk.click(u"cases.action.report"_s);
    CHECK(desk.find<QWidget>(u"cases.form.answers"_s) == nullptr);
    CHECK(desk.need<QComboBox>(u"cases.form.evidence.kind"_s)->currentData().toString() == u"after"_s);
}

TEST_CASE("the key for a step that is blocked names every reason") {
    ToldDesk desk([](SmallDistrict& here, const QString& number) {
        accepted(here, number);
        REQUIRE_OK(here.act(u"handler"_s, number, u"request_co"_s, {{u"co_units"_s, QJsonArray{u"379902D02"_s}}}));
    });
    desk.signIn(u"handler"_s);
    desk.open(desk.number);
    const auto reasons = desk.need<ui::Banner>(u"cases.blocked"_s)->reasons();
    REQUIRE(reasons.size() > 1);
    QTest::keyClick(desk.window->workspace(), Qt::Key_Return, Qt::ControlModifier);
    const auto said = [&] {
        QString all;
        for (const auto* label : desk.window->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(reasons.first()))
                all = label->text().size() > all.size() ? label->text() : all;
        return all;
    };
    CHECK(until([&] { return said().contains(reasons.first()) && said().contains(reasons.last()); }));
}

TEST_CASE("a day that stands in a form and has passed is told together with everything else that is wrong") {
    ToldDesk desk([](SmallDistrict& here, const QString& number) {
        accepted(here, number);
        REQUIRE_OK(here.act(u"handler"_s, number, u"plan"_s, SmallDistrict::plan(u"2026-07-02"_s)));
        here.pass(48);
    });
    desk.signIn(u"handler"_s);
    desk.open(desk.number);
    desk.click(u"cases.action.plan"_s);
    desk.type(u"cases.form.measures"_s, QString());
    desk.click(u"cases.form.submit"_s);
    auto* form = desk.need<ui::FormColumn>(u"cases.form.form"_s);
    CHECK_FALSE(form->error(u"measures"_s).isEmpty());
    CHECK_FALSE(form->error(u"plan_deadline"_s).isEmpty());
}

TEST_CASE("beside a choice of reasons the comment asks for more detail, and a choice is chosen, not filled in") {
    ToldDesk desk([](SmallDistrict&, const QString&) {});
    desk.signIn(u"handler"_s);
    desk.open(desk.number);
    desk.click(u"cases.action.return_order"_s);
    auto* form = desk.need<ui::FormColumn>(u"cases.form.form"_s);
    CHECK(labels(form).contains(u"In more detail"_s));
    desk.click(u"cases.form.submit"_s);
    CHECK(form->error(u"return_reason"_s).contains(u"choose"_s));
}

TEST_CASE("after an order was returned and is gone from the list the next one stands there and has the keys") {
    QStringList numbers;
    Desk desk([&](SmallDistrict& here) {
        for (int i = 1; i <= 3; ++i) numbers.append(here.dispatched(i));
    });
    desk.signIn(u"handler"_s);
    desk.window->workspace()->showPage(u"grievances"_s);
    auto* list = desk.need<ui::LedgerTableView>(u"cases.list"_s);
    REQUIRE(until([&] { return hasRead(list, 3); }));
    list->setFocus();
    list->selectRow(1);
    const QString returned = cell(list, 1, u"number"_s), next = cell(list, 2, u"number"_s);
    REQUIRE(until([&] { return desk.titleShown(returned); }));
    desk.click(u"cases.action.return_order"_s);
    desk.choose(u"cases.form.return_reason"_s, u"not_competent"_s);
    desk.type(u"cases.form.comment"_s, u"职责在民政"_s);
    desk.click(u"cases.form.submit"_s);
    REQUIRE(until([&] { return hasRead(list, 2); }));
    REQUIRE(until([&] { return desk.titleShown(next); }));
    CHECK(cell(list, list->currentIndex().row(), u"number"_s) == next);
    CHECK(list->selectionModel()->selectedRows().size() == 1);
}

TEST_CASE("nobody is told reasons of a step that is never theirs") {
    ToldDesk desk([](SmallDistrict& here, const QString& number) {
        accepted(here, number);
        REQUIRE_OK(here.act(u"handler"_s, number, u"plan"_s, SmallDistrict::plan(u"2026-07-02"_s)));
        REQUIRE_OK(here.act(u"handler"_s, number, u"submit"_s,
                            {{u"outcome"_s, u"resolved"_s}, {u"resolution"_s, u"电梯已恢复运行"_s}}, {SmallDistrict::photo()}));
    });
    desk.signIn(u"handler"_s);
    desk.open(desk.number);
    const auto* blocked = desk.need<ui::Banner>(u"cases.blocked"_s);
    CHECK(blocked->message().contains(u"somebody else"_s));
    CHECK_FALSE(blocked->reasons().join(u' ').contains(u"You may not"_s));
    CHECK_FALSE(blocked->reasons().join(u' ').contains(u"someone else has to"_s));
    desk.click(u"cases.why"_s);
    CHECK_FALSE(blocked->reasons().join(u' ').contains(u"You may not"_s));
}
