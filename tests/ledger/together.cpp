// A writer and two readers at once, each in its own thread: whatever a reader sees is one moment of the ledger.
#include <atomic>
#include <thread>

#include "small_district.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

/// Reads lists and counts again and again until told to stop; what did not fit together.
QStringList readMeanwhile(const QString& path, const Clock& clock, std::shared_ptr<SharedSurroundings> shared,
                          const std::atomic<bool>& stop, std::atomic<int>& rounds) {
    QStringList problems;
    auto opened = Reader::open(path, clock, std::move(shared));
    if (!opened) return {opened.error().text()};
    auto& reader = **opened;
    const auto everyone = reader.actor(u"supervisor"_s);
    if (!everyone) return {everyone.error().text()};
    qint64 before = 0;
    while (!stop) {
        const auto page = reader.cases({}, *everyone, 1000);
        const auto counted = reader.countCases({}, *everyone);
        const auto listed = reader.counts();
        if (!page || !counted || !listed) {
            problems.append(!page ? page.error().text() : !counted ? counted.error().text() : listed.error().text());
            break;
        }
        // A visit lands with its grievance or not at all.
        if (listed->cases != listed->activities) problems.append(u"half a visit is seen"_s);
        const auto rows = static_cast<qint64>(page->rows.size());
        if (rows < before || *counted < rows || listed->cases < *counted) problems.append(u"something vanished"_s);
        for (const auto& row : page->rows) {
            const auto view = reader.caseView(row.number, *everyone);
            if (!view) {
                problems.append(u"listed, but not there: "_s + row.number);
            } else if (view->file.version < 1 || view->facts.number != row.number) {
                problems.append(u"half a case: "_s + row.number);
            }
            if (&row - page->rows.data() > 5) break;
        }
        before = rows;
        ++rounds;
        if (problems.size() > 5) break;
    }
    return problems;
}

}  // namespace

TEST_CASE("two readers beside a writer always see one moment of the ledger") {
    SmallDistrict district;
    const auto visitor = district.actor(u"visitor"_s);
    std::atomic<bool> stop = false;
    std::atomic<int> rounds[2] = {0, 0};
    QStringList problems[2];
    std::vector<std::jthread> readers;
    for (int i = 0; i < 2; ++i) {
        readers.emplace_back([&, i] {
            problems[i] = readMeanwhile(district.path(), district.clock, district.ledger->shared(), stop, rounds[i]);
        });
    }
    for (int i = 0; i < 3000 && (i < 60 || rounds[0] < 20 || rounds[1] < 20); ++i) {
        LogActivity visit;
        visit.type = u"household_visit"_s;
        visit.subject = SmallDistrict::householdCode(1 + i % 9);
        visit.fields = {{u"result"_s, u"valid"_s}};
        auto fields = district.grievanceFields();
        fields.remove(u"household"_s);
        visit.produced.push_back({u"grievance"_s, fields, {}, {}, {}});
        const auto done = district.ledger->execute(visit, visitor);
        if (!done) {
            stop = true;
            REQUIRE_OK(done);
        }
    }
    stop = true;
    readers.clear();
    CHECK(problems[0].join(u'\n') == QString());
    CHECK(problems[1].join(u'\n') == QString());
    CHECK(rounds[0] > 0);
    CHECK(rounds[1] > 0);
}
