#include <QSpinBox>

#include "desk.h"
#include "ui/pages/closeout/sample_dialog.h"
#include "ui/widgets/ledger_table_view.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

QStringList column(ui::LedgerTableView* table, const QString& key) {
    QStringList texts;
    for (int row = 0; row < table->model()->rowCount(); ++row)
        texts.append(table->model()->index(row, table->columnOfKey(key)).data().toString());
    return texts;
}

}  // namespace

TEST_CASE("a supervisor draws closed cases, sees them, assigns them for a look-back and takes it back") {
    QStringList closed;
    Desk desk([&](SmallDistrict& district) {
        for (int i = 1; i <= 4; ++i) {
            closed.append(district.grievance(i));
            district.close(closed.last());
        }
        district.grievance(5);
    });
    desk.signIn(u"supervisor"_s);
    desk.window->workspace()->showPage(u"closeout"_s);
    desk.click(u"closeout.sample"_s);
    auto* dialog = desk.need<ui::SampleDialog>(u"sample.dialog"_s);
    dialog->findChild<QSpinBox*>(u"sample.count"_s)->setValue(2);
    desk.type(u"sample.seed"_s, u"七月抽查"_s);
    CHECK_FALSE(desk.need<QAbstractButton>(u"sample.assign"_s)->isEnabled());
    desk.click(u"sample.draw"_s);
    auto* list = desk.need<ui::LedgerTableView>(u"sample.list"_s);
    REQUIRE(until([&] { return list->model()->rowCount() == 2; }));
    const QStringList first = column(list, u"number"_s);
    CHECK(closed.contains(first.first()));
    CHECK(desk.need<QLabel>(u"sample.summary"_s)->text().contains(u"七月抽查"_s));

    desk.click(u"sample.draw"_s);  // the same seed draws the same cases
    REQUIRE(until([&] { return list->model()->rowCount() == 2; }));
    CHECK(column(list, u"number"_s) == first);

    const QStringList drawn = column(list, u"result"_s);
    desk.click(u"sample.assign"_s);
    REQUIRE(until([&] { return desk.find<QAbstractButton>(u"sample.undo"_s) != nullptr; }));
    CHECK(column(list, u"result"_s) != drawn);
    const auto view = desk.view(first.first());
    REQUIRE(view);
    CHECK(view->file.steps.back().action == u"assign_look_back"_s);
    CHECK(view->file.steps.back().comment.contains(u"七月抽查"_s));

    // The key on the button takes the batch back also while a text field has the focus.
    auto* seed = desk.need<QLineEdit>(u"sample.seed"_s);
    seed->setFocus();
    QTest::keyClick(seed, Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(until([&] { return column(list, u"result"_s) == drawn; }));
    const auto after = desk.view(first.first());
    REQUIRE(after);
    CHECK(std::none_of(after->file.steps.begin(), after->file.steps.end(),
                       [](const CaseStep& step) { return step.action == u"assign_look_back"_s && !step.undone; }));
}

TEST_CASE("whoever may not assign a look-back has no button for it") {
    Desk desk;
    desk.signIn(u"handler"_s);
    desk.window->workspace()->showPage(u"grievances"_s);
    desk.need<ui::LedgerTableView>(u"cases.list"_s);
    CHECK(desk.find<QAbstractButton>(u"cases.sample"_s) == nullptr);
}
