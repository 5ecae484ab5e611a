// layer: demonstration
// One case changed by a command through the door, journalled and synced, in a large ledger; reference: a commit of one row
// in raw sqlite3 beside it with the same settings. Usage: bench_command LEDGER [cases] (a demonstration, which is changed; made
// with so many cases when there is none)
#include <sqlite3.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <algorithm>
#include <cstdio>
#include <vector>

#include "large_district.h"
#include "ledger/ledger.h"

using namespace minqing;
using namespace Qt::StringLiterals;

namespace {

struct Times {
    std::vector<double> ms;
    [[nodiscard]] double at(double share) {
        std::sort(ms.begin(), ms.end());
        return ms[static_cast<size_t>(static_cast<double>(ms.size() - 1) * share)];
    }
};

template <class Work>
void timed(Times& times, Work work) {
    QElapsedTimer timer;
    timer.start();
    work();
    times.ms.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
}

/// What the disk asks for: WAL, synchronous=FULL, one row, one commit.
class RawCommits {
  public:
    explicit RawCommits(const QString& path) : m_path(path.toUtf8()) {
        sqlite3_open(m_path.constData(), &m_db);
        sqlite3_exec(m_db, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE IF NOT EXISTS t (x)", nullptr,
                     nullptr, nullptr);
    }
    ~RawCommits() {
        sqlite3_close(m_db);
        for (const char* end : {"", "-wal", "-shm"}) std::remove(QByteArray(m_path + end).constData());
    }
    void one() { sqlite3_exec(m_db, "INSERT INTO t VALUES (hex(randomblob(300)))", nullptr, nullptr, nullptr); }

  private:
    QByteArray m_path;
    sqlite3* m_db = nullptr;
};

/// Cases of the ledger with an action that this actor may do without giving more than a comment.
struct Doable {
    QString number, action;
};

std::vector<Doable> doable(Reader& reader, const Actor& actor, size_t wanted) {
    std::vector<Doable> found;
    storage::CaseQuery query;
    query.type = u"grievance"_s;
    query.filters = {{u"phase"_s, storage::ListFilter::Comparison::Is, {u"new"_s, u"active"_s, u"waiting"_s, u"review"_s}}};
    std::optional<storage::PageKey> from;
    for (int pages = 0; pages < 2 && found.size() < wanted; ++pages) {  // some accounts can do nothing at all
        const auto page = reader.cases(query, actor, 200, from);
        if (!page) break;
        for (const auto& row : page->rows) {
            const auto view = reader.caseView(row.number, actor);
            if (!view) continue;
            for (const auto& offer : view->actions) {
                if (!offer.allowed || !offer.needs.isEmpty() || offer.evidenceNeeded > 0) continue;
                found.push_back({row.number, offer.id});
                break;
            }
        }
        if (!page->next) break;
        from = page->next;
    }
    return found;
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    if (argc < 2) {
        std::puts("Usage: bench_command LEDGER [cases]");
        return 2;
    }
    const QString path = QString::fromLocal8Bit(argv[1]);
    storage::makeLargeDistrict(path, argc > 2 ? std::atoi(argv[2]) : 1'000'000);
    const SystemClock clock;
    auto ledger = Ledger::open(path, clock);
    if (!ledger) {
        std::puts(qPrintable(ledger.error().text()));
        return 1;
    }
    auto reader = Reader::open(path, clock, (*ledger)->shared());
    RawCommits raw(path + u".floor"_s);
    Times commands, floors;
    int refused = 0;
    for (const auto& account : (*ledger)->surroundings()->accounts) {
        if (commands.ms.size() >= 1000) break;
        const auto actor = (*ledger)->actor(account.name);
        if (!actor) continue;
        for (const auto& [number, action] : doable(**reader, *actor, 150)) {
            timed(floors, [&] { raw.one(); });
            timed(commands, [&] {
                ActOnCase command;
                command.number = number;
                command.input.action = action;
                command.input.comment = u"核实后处理"_s;
                if (!(*ledger)->execute(command, *actor)) ++refused;
            });
        }
    }
    if (commands.ms.empty()) {
        std::puts("no case could be acted on");
        return 1;
    }
    std::printf("%zu commands (%d refused): median %.2f ms, 95th percentile %.2f ms (allowed 5), longest %.2f ms\n",
                commands.ms.size(), refused, commands.at(0.5), commands.at(0.95), commands.at(1));
    std::printf("one row in raw sqlite3: median %.2f ms, 95th percentile %.2f ms; ratio %.2f\n", floors.at(0.5),
                floors.at(0.95), commands.at(0.95) / floors.at(0.95));
    return commands.at(0.95) <= 5 ? 0 : 2;
}
