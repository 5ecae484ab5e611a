// What was changed outside the program is told, and stays told after the program has written again.
#include <sqlite3.h>

#include "small_district.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

struct Tampered : SmallDistrict {
    void outside(const char* statements) {
        ledger.reset();
        sqlite3* db = nullptr;
        REQUIRE(sqlite3_open(path().toUtf8().constData(), &db) == SQLITE_OK);
        CHECK(sqlite3_exec(db, statements, nullptr, nullptr, nullptr) == SQLITE_OK);
        sqlite3_close(db);
    }
    void openAgain() {
        auto opened = Ledger::open(path(), clock);
        REQUIRE_OK(opened);
        ledger = std::move(*opened);
    }
    QString problems() {
        auto verified = reader()->verify();
        REQUIRE_OK(verified);
        QString all;
        for (const auto& problem : verified->problems) all += problem + u'\n';
        return all;
    }
};

}  // namespace

TEST_CASE("the newest entries cut off stay told after the next change") {
    Tampered here;
    here.grievance();
    here.outside(
        "DROP TRIGGER journal_no_delete; DELETE FROM journal WHERE sequence>(SELECT max(sequence)-2 FROM journal);"
        "CREATE TRIGGER journal_no_delete BEFORE DELETE ON journal BEGIN SELECT RAISE(ABORT, 'the journal is append-only'); "
        "END;");
    here.openAgain();
    REQUIRE_OK(here.ledger->execute(PutAccount{u"new"_s, u"新人"_s, u"379902000000"_s, {}, {}, false}, Actor::system()));
    CHECK(here.problems().contains(u"had been changed outside the program"_s));
    // Tables made anew from what is left do not hide it, nor does opening it again.
    REQUIRE_OK(here.ledger->rebuild(false));
    here.ledger.reset();
    here.openAgain();
    here.grievance(2);
    CHECK(here.problems().contains(u"had been changed outside the program"_s));
}

TEST_CASE("digests rewritten to fit changed rows do not fit the signature") {
    Tampered here;
    here.grievance();
    here.outside("UPDATE table_digest SET digest=digest+1 WHERE name='case_file'");
    here.openAgain();
    CHECK(here.problems().contains(u"had been changed outside the program"_s));
}

TEST_CASE("a renamed district is told with the name that the ledger was made for") {
    Tampered here;
    here.outside("UPDATE ledger SET name='假区'");
    here.openAgain();
    CHECK(here.problems().contains(u"安澜区"_s));
}

TEST_CASE("a ledger that nobody touched opens without a note, however often") {
    Tampered here;
    here.grievance();
    for (int i = 0; i < 3; ++i) {
        here.ledger.reset();
        here.openAgain();
        here.grievance(2 + i);
    }
    CHECK(here.problems().isEmpty());
}

TEST_CASE("a copy without its key opens without a note too") {
    Tampered here;
    here.grievance();
    here.ledger.reset();
    REQUIRE(QFile::remove(here.path() + u".key"_s));
    for (int i = 0; i < 2; ++i) {
        here.openAgain();
        here.ledger.reset();
    }
    here.openAgain();
    CHECK(here.problems().isEmpty());
}

TEST_CASE("comparing the tables with the journal names the cases and entries that were changed outside") {
    Tampered here;
    const auto first = here.grievance();
    const auto second = here.grievance(2);
    here.grievance(3);
    const QByteArray change = "UPDATE case_file SET title='x' WHERE number='" + first.toLatin1() +
                              "'; DELETE FROM span WHERE case_id=(SELECT id FROM case_file WHERE number='" + second.toLatin1() +
                              "'); UPDATE register_entry SET address='x' WHERE code='379902003001001-0004'";
    here.outside(change.constData());
    here.openAgain();
    const auto checked = here.ledger->rebuild(true);
    REQUIRE_OK(checked);
    CHECK(checked->differing == QStringList{u"case_file"_s, u"register_entry"_s, u"span"_s});
    CHECK(checked->rows == QStringList{first, u"household:379902003001001-0004"_s, second});
    REQUIRE_OK(here.ledger->rebuild(false));
    const auto again = here.ledger->rebuild(true);
    REQUIRE_OK(again);
    CHECK(again->identical);
    CHECK(again->rows.isEmpty());
}
