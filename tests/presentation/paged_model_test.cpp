#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QItemSelectionModel>
#include <QSignalSpy>
#include <QTest>

#include "catch.h"
#include "fake_source.h"

using namespace minqing;
using namespace minqing::test;
using namespace Qt::StringLiterals;

namespace {

/// Answers are queued: runs the event loop until `ready`; the minute only ends a hang.
template <class Ready>
bool until(Ready ready) {
    return QTest::qWaitFor(ready, 60'000);
}

QString shown(const FakeModel& model, int row) { return model.index(row, 0).data().toString(); }

}  // namespace

TEST_CASE("a list of a million rows shows its first page before its count") {
    auto list = std::make_shared<FakeList>();
    auto model = fakeModel(list);
    const QAbstractItemModelTester tester(model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy first(model.get(), &presentation::PagedModel::firstPageArrived);
    model->reload();
    CHECK(model->rowCount() == 0);
    CHECK_FALSE(model->total());
    REQUIRE(until([&] { return first.count() == 1; }));
    CHECK(shown(*model, 0) == u"1"_s);
    REQUIRE(until([&] { return model->total().has_value(); }));
    CHECK(model->rowCount() == 1'000'000);
    CHECK(*model->total() == 1'000'000);
}

TEST_CASE("a jump to the end fetches one page and shows placeholders until it is there") {
    auto list = std::make_shared<FakeList>();
    auto model = fakeModel(list);
    model->reload();
    REQUIRE(until([&] { return model->rowCount() == 1'000'000; }));
    const int before = list->fetches;
    CHECK(model->index(999'999, 0).data(presentation::LoadingRole).toBool());
    CHECK(shown(*model, 999'999).isEmpty());
    REQUIRE(until([&] { return shown(*model, 999'999) == u"1000000"_s; }));
    CHECK_FALSE(model->index(999'999, 0).data(presentation::LoadingRole).toBool());
    CHECK(list->fetches == before + 1);
}

TEST_CASE("pages beyond the last 64 are forgotten") {
    auto list = std::make_shared<FakeList>();
    list->size = 100'000;
    auto model = fakeModel(list);
    model->reload();
    REQUIRE(until([&] { return model->rowCount() == 100'000; }));
    for (int block = 1; block <= presentation::PagedModel::blocksKept; ++block)
        REQUIRE(until([&] { return !shown(*model, block * 256).isEmpty(); }));
    CHECK(model->rowAt(0) == nullptr);
    CHECK(model->rowAt(64 * 256) != nullptr);
}

TEST_CASE("what an earlier paint asked for and nobody looks at any more is given up") {
    auto list = std::make_shared<FakeList>();
    list->size = 100'000;
    auto model = fakeModel(list);
    model->reload();
    REQUIRE(until([&] { return model->rowCount() == 100'000; }));
    shown(*model, 10'000);
    QCoreApplication::processEvents();  // the fetch is under way
    shown(*model, 50'000);
    REQUIRE(until([&] { return !shown(*model, 50'000).isEmpty(); }));
    CHECK(model->rowAt(50'000) != nullptr);
}

TEST_CASE("a refresh keeps the selection on the same case when rows before it leave") {
    auto list = std::make_shared<FakeList>();
    list->size = 1000;
    auto model = fakeModel(list);
    const QAbstractItemModelTester tester(model.get(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    QItemSelectionModel selection(model.get());
    model->reload();
    REQUIRE(until([&] { return model->total().has_value(); }));
    selection.setCurrentIndex(model->index(100, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    QSignalSpy resets(model.get(), &QAbstractItemModel::modelReset);
    list->gone = {5, 6, 7};
    model->refresh();
    REQUIRE(until([&] { return model->total() == 997; }));
    CHECK(selection.currentIndex().row() == 97);
    CHECK(shown(*model, selection.currentIndex().row()) == u"101"_s);
    CHECK(selection.isRowSelected(97));
    CHECK(resets.count() == 0);
    list->gone.clear();
    model->refresh();
    REQUIRE(until([&] { return model->total() == 1000; }));
    CHECK(shown(*model, selection.currentIndex().row()) == u"101"_s);
}

TEST_CASE("a row that leaves the list leaves the selection") {
    auto list = std::make_shared<FakeList>();
    list->size = 100;
    auto model = fakeModel(list);
    QItemSelectionModel selection(model.get());
    model->reload();
    REQUIRE(until([&] { return model->total().has_value(); }));
    selection.setCurrentIndex(model->index(99, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    list->gone = {100};
    model->refresh();
    REQUIRE(until([&] { return model->total() == 99; }));
    CHECK_FALSE(selection.currentIndex().isValid());
}

TEST_CASE("sorting asks anew, and a column without a sort key does not sort") {
    auto list = std::make_shared<FakeList>();
    list->size = 300;
    auto model = fakeModel(list);
    model->reload();
    REQUIRE(until([&] { return model->total().has_value(); }));
    model->sort(0, Qt::DescendingOrder);
    REQUIRE(until([&] { return shown(*model, 0) == u"300"_s; }));
    const int before = list->fetches;
    model->sort(1, Qt::AscendingOrder);
    CHECK(list->fetches == before);
}

TEST_CASE("one question for many roles makes the cell once and answers each") {
    auto list = std::make_shared<FakeList>();
    list->size = 3;
    auto model = fakeModel(list);
    model->reload();
    REQUIRE(until([&] { return model->total().has_value(); }));
    std::array<QModelRoleData, 4> roles{QModelRoleData(Qt::DisplayRole), QModelRoleData(presentation::LightRole),
                                        QModelRoleData(presentation::IdRole), QModelRoleData(presentation::LoadingRole)};
    model->multiData(model->index(1, 0), roles);
    CHECK(roles[0].data().toString() == u"2"_s);
    CHECK(roles[1].data().toInt() == int(presentation::CellLight::Green));
    CHECK(roles[2].data().toLongLong() == 2);
    CHECK_FALSE(roles[3].data().toBool());
}
