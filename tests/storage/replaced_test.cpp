// The file of an open ledger is taken away and another put in its place: nothing more is written, and the other stays whole.

#include <QFile>
#include <filesystem>

#include "sample_ledger.h"

using namespace minqing;
using namespace minqing::storage;

namespace {

/// A ledger with one case, which will take the place of another that is open.
QString otherLedger(const QTemporaryDir& folder) {
    const QString path = folder.filePath(u"other.mql"_s);
    SampleLedger other;
    other.commitCase(1);
    must(other.store->backupTo(path));
    return path;
}

void replaceBy(const QString& other, const SampleLedger& ledger) {
    std::filesystem::rename(other.toStdU16String(), ledger.path.toStdU16String());
}

void requireOtherIsWhole(SampleLedger& ledger) {
    ledger.store.reset();
    const auto opened = must(Store::open(ledger.path, OpenMode::ReadOnly));
    CHECK(must(opened->counts()).cases == 1);
    CHECK(must(opened->verify()).ok());
}

}  // namespace

TEST_CASE("a ledger that is replaced before a change is not written to, and the new file stays whole") {
    SampleLedger ledger;
    for (int i = 1; i <= 3; ++i) ledger.commitCase(i);
    replaceBy(otherLedger(ledger.folder), ledger);
    const auto begun = ledger.store->begin();
    REQUIRE_FALSE(begun);
    CHECK(begun.error().has(u"ledger_replaced"));
    CHECK(begun.error().text().contains(ledger.path));
    CHECK_FALSE(ledger.store->commit());
    requireOtherIsWhole(ledger);
}

TEST_CASE("a ledger that is replaced during a change does not say that it was kept") {
    SampleLedger ledger;
    ledger.commitCase(1);
    const auto other = otherLedger(ledger.folder);
    must(ledger.store->begin());
    must(ledger.store->putCase(nullptr, ledger.newCase(2)));
    replaceBy(other, ledger);
    const auto done = ledger.store->commit();
    REQUIRE_FALSE(done);
    CHECK(done.error().has(u"ledger_replaced"));
    requireOtherIsWhole(ledger);
}

TEST_CASE("a ledger that is replaced after the last change leaves nothing behind that harms the new file") {
    SampleLedger ledger;
    for (int i = 1; i <= 3; ++i) ledger.commitCase(i);
    replaceBy(otherLedger(ledger.folder), ledger);
    requireOtherIsWhole(ledger);
}

TEST_CASE("a ledger that was moved away while it was open has all its changes at its new place") {
    SampleLedger ledger;
    for (int i = 1; i <= 3; ++i) ledger.commitCase(i);
    const auto moved = ledger.folder.filePath(u"moved.mql"_s);
    std::filesystem::rename(ledger.path.toStdU16String(), moved.toStdU16String());
    const auto begun = ledger.store->begin();
    REQUIRE_FALSE(begun);
    CHECK(begun.error().has(u"ledger_replaced"));
    ledger.store.reset();
    CHECK(must(must(Store::open(moved, OpenMode::ReadOnly))->counts()).cases == 3);
}
