#pragma once
// A small ledger to import into: a district, one town, one community, one village, three grids.

#include <QJsonObject>

#include "exchange/import.h"
#include "ledger/ledger.h"
#include "table_files.h"

namespace minqing::testing {

/// Stands for the length of a test. `clerk` may import for the whole district, `townClerk` for 文汇街道 only.
class ImportLedger {
  public:
    ImportLedger();
    [[nodiscard]] Actor actor(const QString& name);
    /// Writes the text as a file and imports it as the clerk.
    [[nodiscard]] Expected<ImportReport> run(ImportKind kind, const QByteArray& text, bool partial = false);
    [[nodiscard]] Expected<ImportReport> plan(ImportKind kind, const QByteArray& text, bool partial = false);
    [[nodiscard]] ImportRequest request(ImportKind kind, const QByteArray& text);
    [[nodiscard]] qint64 entries();
    [[nodiscard]] qint64 households();
    /// As it stands, unmasked; a null id when there is none.
    [[nodiscard]] RegisterEntry stored(const QString& kind, const QString& code);
    Ledger& ledger() { return *m_ledger; }
    Folder folder;

  private:
    SettableClock m_clock;
    std::unique_ptr<Ledger> m_ledger;
    int m_files = 0;
};

/// The heading of the roster that the tests use.
inline const QByteArray rosterHeading = "网格编码,户主姓名,公民身份号码,联系电话,家庭住址,人口数\n";
inline const QByteArray gridOne = "379902001001001";
inline const QByteArray goodRoster = rosterHeading + gridOne + ",张三,11010519491231002X,13800000001,文汇路1号,3\n" + gridOne +
                                     ",李四,440524188001010014,0531-88776655,文汇路2号,4\n" + gridOne + ",王五,,,文汇路3号,1\n";

/// The codes of all errors, in order.
[[nodiscard]] QStringList codesOf(const ImportReport& report);

}  // namespace minqing::testing
