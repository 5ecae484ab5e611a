#include "demonstration/demonstration.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>

#include "base/platform/file_lock.h"
#include "base/platform/system.h"
#include "base/uuid.h"
#include "demonstration/chronicle.h"
#include "demonstration/demonstration_text.h"
#include "demonstration/phrases.h"

using namespace Qt::StringLiterals;

namespace minqing {

namespace {

using namespace demonstration;

constexpr int leastHouseholds = 700, mostHouseholds = 2'000'000, leastCases = 20, mostCases = 1'000'000;

Expected<void> checkOptions(const DemonstrationOptions& options) {
    std::vector<Reason> reasons;
    const auto within = [&](std::optional<int> number, int least, int most, const QString& field) {
        if (!number || (*number >= least && *number <= most)) return;
        reasons.push_back({u"bad_number"_s,
                           DemonstrationText::tr("The number of %1 must lie between %2 and %3, not %4.")
                               .arg(field)
                               .arg(least)
                               .arg(most)
                               .arg(*number),
                           field});
    };
    within(options.households, leastHouseholds, mostHouseholds, u"households"_s);
    within(options.cases, leastCases, mostCases, u"cases"_s);
    if (!reasons.empty()) return fail(ErrorKind::Usage, std::move(reasons));
    if (QFileInfo::exists(options.path)) {
        return fail(
            ErrorKind::Storage, u"file_exists"_s,
            DemonstrationText::tr("There is already a file %1. Choose another name or move that file away.").arg(options.path));
    }
    return {};
}

/// A folder beside the target in which the ledger comes into being; whatever is left in it goes when this goes. What one that
/// was killed left behind is cleared away by the next.
class Workshop {
  public:
    explicit Workshop(const QString& target) : m_target(target) {
        const Instant now = SystemClock().now();
        const QString name = u'.' + m_target.fileName() + u".making-"_s;
        clearAbandoned(name);
        UuidGenerator uuids;
        m_folder = m_target.absolutePath() + u'/' + name + uuids.next(now).toString().right(8);
        if (!makePrivateFolder(m_folder)) return;  // making the ledger will fail for the same reason, and say it
        if (auto lock = FileLock::acquire(m_folder + lockName, QCoreApplication::applicationName(), now))
            m_lock = std::move(*lock);
    }
    ~Workshop() { QDir(m_folder).removeRecursively(); }
    Workshop(const Workshop&) = delete;
    Workshop& operator=(const Workshop&) = delete;

    [[nodiscard]] QString ledger() const { return m_folder + u'/' + m_target.fileName(); }

    /// Moves everything beside the target: keys and what else belongs to the ledger first, the ledger itself last.
    Expected<void> deliver() {
        const QDir folder(m_folder);
        QStringList names = folder.entryList(QDir::Files | QDir::Hidden);
        names.removeAll(m_target.fileName());
        names.append(m_target.fileName());
        QStringList moved;
        for (const QString& name : names) {
            // The lock says who held the ledger while it was made.
            if (name.endsWith(u".lock"_s)) continue;
            const QString to = m_target.absolutePath() + u'/' + name;
            if (QFileInfo::exists(to) || !QFile::rename(folder.filePath(name), to)) {
                for (const QString& one : moved) QFile::remove(one);
                return fail(ErrorKind::Storage, u"move_failed"_s,
                            DemonstrationText::tr(
                                "The finished ledger could not be moved to %1. Is there enough room, may you write there, "
                                "and is there no file of that name?")
                                .arg(to));
            }
            moved.append(to);
        }
        return {};
    }

  private:
    static constexpr QLatin1StringView lockName{"/workshop.lock"};

    void clearAbandoned(const QString& name) {
        const QDir beside = m_target.absoluteDir();
        for (const QString& one : beside.entryList({name + u'*'}, QDir::Dirs | QDir::Hidden | QDir::NoSymLinks)) {
            const QString folder = beside.filePath(one);
            if (!QFileInfo::exists(folder + lockName) || FileLock::holderOf(folder + lockName)) continue;
            QDir(folder).removeRecursively();
        }
    }

    QFileInfo m_target;
    QString m_folder;
    std::optional<FileLock> m_lock;  ///< as long as somebody works here
};

QStringList grammars(const std::vector<Issue>& issues) {
    return {QString::fromUtf8(handlingPhrases), QString::fromUtf8(wishPhrases), QString::fromUtf8(rectificationPhrases),
            issueGrammar(issues)};
}

Expected<void> fill(Ledger& ledger, SettableClock& clock, const DemonstrationOptions& options, const Periods& periods,
                    const std::function<void(int, const QString&)>& progress, const std::stop_token& stop,
                    DemonstrationReport& report) {
    const CaseTotals totals = caseTotals(options.cases, options.households);
    const auto issues = allIssues();
    const PhraseBook diaryBook({QString::fromUtf8(visitPhrases)});
    const PhraseBook caseBook(grammars(issues));
    UniqueWriter diaries(diaryBook), caseTexts(caseBook), titles(caseBook);
    const WorkDays work(ledger.surroundings()->definitions->calendar);
    const Layout layout = makeLayout(options.seed, options.households.value_or(186'276));
    const World world{options.seed, layout, makeStaff(options.seed, layout), periods, work, issues, caseTexts, titles};
    const VisitSchedule schedule(options.seed, world.layout, periods, work);
    Scribe scribe(ledger, clock, world.staff, progress, stop);
    return Chronicle(world, totals, schedule, diaries, scribe).write(report);
}

}  // namespace

Expected<DemonstrationReport> createDemonstration(const DemonstrationOptions& options,
                                                  const std::function<void(int percent, const QString& stage)>& progress,
                                                  std::stop_token stop) {
    QElapsedTimer timer;
    timer.start();
    if (auto checked = checkOptions(options); !checked) return Unexpected{std::move(checked.error())};
    const QDate today = options.today.value_or(beijingDate(SystemClock().now()));
    const Periods periods = makePeriods(today, options.cases.value_or(0));
    Workshop workshop(options.path);
    SettableClock clock(beijing(periods.start, QTime(8, 0)));
    DemonstrationReport report{.ledger = options.path};
    {
        auto ledger = Ledger::create({.path = workshop.ledger(),
                                      .district = districtCode,
                                      .name = districtName,
                                      .administrators = {},
                                      .demonstration = true},
                                     clock);
        if (!ledger) return Unexpected{std::move(ledger.error())};
        if (auto filled = fill(**ledger, clock, options, periods, progress, stop, report); !filled) {
            return Unexpected{std::move(filled.error())};
        }
    }
    if (stop.stop_requested())
        return fail(ErrorKind::Refused, u"cancelled"_s, DemonstrationText::tr("Stopped. Nothing was kept."));
    if (auto delivered = workshop.deliver(); !delivered) return Unexpected{std::move(delivered.error())};
    report.seconds = static_cast<double>(timer.elapsed()) / 1000.0;
    if (progress) progress(100, DemonstrationText::tr("Done"));
    return report;
}

}  // namespace minqing
