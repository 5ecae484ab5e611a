// An import that fails to be written at any point: the ledger is as it was, or the whole file has landed.
#include "catch.h"
#include "fault_vfs.h"
#include "import_ledger.h"

using namespace minqing;
using namespace minqing::testing;
using storage::Fault;
using storage::FaultVfs;
using namespace Qt::StringLiterals;

namespace {

constexpr int rowsOfFile = 300;

/// Never the same household twice, so that every import that lands makes the roster longer by all its rows.
QByteArray roster(int serial) {
    QByteArray text = rosterHeading;
    for (int i = 0; i < rowsOfFile; ++i) {
        text += gridOne + ",张三,,,文汇路" + QByteArray::number(serial) + "号" + QByteArray::number(i) + "室,3\n";
    }
    return text;
}

}  // namespace

TEST_CASE("an import that fails at any point leaves the old roster or the whole new one") {
    FaultVfs vfs;
    for (const Fault fault : {Fault::WriteError, Fault::ShortWrite, Fault::DiskFull, Fault::SyncError}) {
        ImportLedger here;
        int serial = 0, points = 0;
        for (int n = 1; n < 20'000; n += n < 10 ? 1 : 17) {
            INFO("fault " << static_cast<int>(fault) << " at operation " << n);
            const auto households = here.households(), entries = here.entries();
            const auto request = here.request(ImportKind::Households, roster(++serial));
            vfs.failFrom(n, fault);
            const auto done = runImport(here.ledger(), here.actor(u"clerk"_s), request);
            const bool struck = vfs.struck();
            vfs.heal();
            if (done) {
                REQUIRE(done->accepted == rowsOfFile);
                CHECK(here.households() == households + rowsOfFile);
            } else {
                CHECK(done.error().has(fault == Fault::DiskFull ? u"disk_full" : u"io_error"));
                CHECK(here.households() == households);
                CHECK(here.entries() == entries);
            }
            if (!struck) break;
            ++points;
        }
        CHECK(points > 0);
        const auto rebuilt = here.ledger().rebuild(true);
        REQUIRE_OK(rebuilt);
        CHECK(rebuilt->differing == QStringList{});
        auto reader = Reader::open(here.ledger().path(), here.ledger().clock());
        REQUIRE_OK(reader);
        CHECK((*reader)->verify()->problems == std::vector<QString>{});
    }
}
