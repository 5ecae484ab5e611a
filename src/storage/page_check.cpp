#include "storage/page_check.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include "storage/storage_text.h"

using namespace Qt::StringLiterals;

namespace minqing::storage {
namespace {

struct IndexOf {
    QByteArray name, where;
};

/// The indexes of a table that were created by name, with the condition of partial ones.
std::vector<IndexOf> indexesOf(Connection& connection, const QByteArray& table) {
    auto rows = connection.use("SELECT name, sql FROM sqlite_schema WHERE type='index' AND tbl_name=? AND sql IS NOT NULL");
    rows->bindUtf8(1, table);
    std::vector<IndexOf> found;
    while (rows->step()) {
        const QByteArray sql = rows->bytes(1);
        const qsizetype where = sql.indexOf(" WHERE ");
        found.push_back({rows->bytes(0), where < 0 ? QByteArray() : sql.mid(where)});
    }
    return found;
}

/// What SQLite's check finds most, in the reader's language; the rest in its own words.
QString inOurWords(const QString& found) {
    static const QRegularExpression missing(u"^row (\\d+) missing from index (\\w+)$"_s);
    static const QRegularExpression wrong(u"^wrong # of entries in index (\\w+)$"_s);
    static const QRegularExpression page(u"\\bpage (\\d+)\\b"_s);
    if (const auto match = missing.match(found); match.hasMatch())
        return StorageText::tr("row %1 is missing from index %2").arg(match.captured(1), match.captured(2));
    if (const auto match = wrong.match(found); match.hasMatch())
        return StorageText::tr("wrong number of entries in index %1").arg(match.captured(1));
    if (!found.contains(u"tree"_s, Qt::CaseInsensitive)) return found;
    QStringList pages;
    for (auto matches = page.globalMatch(found); matches.hasNext();) {
        const auto number = matches.next().captured(1);
        if (!pages.contains(number)) pages.append(number);
    }
    return pages.isEmpty() ? found : StorageText::tr("page %1 of the file").arg(pages.join(u' '));
}

}  // namespace

std::vector<QByteArray> storedTables(Connection& connection) {
    auto rows = connection.use("SELECT name FROM sqlite_schema WHERE type='table' AND rootpage>0 AND name NOT LIKE 'sqlite_%'");
    std::vector<QByteArray> names;
    while (rows->step()) names.push_back(rows->bytes(0));
    return names;
}

void checkPages(Connection& connection, const QByteArray& table, VerifyReport& report, qint64 entriesLookedUp) {
    const auto damaged = [&](const QString& detail) {
        note(report, StorageText::tr("SQLite finds table %1 damaged: %2. Restore the last backup.")
                         .arg(QString::fromLatin1(table), detail));
    };
    const auto indexes = indexesOf(connection, table);
    const auto count = [&](const QByteArray& how, const QByteArray& where) {
        // Not count(*): for that SQLite takes whichever index is the smallest, whatever it is told.
        const QByteArray sql = "SELECT sum(1) FROM " + table + how + where;
        return connection.integer(sql.constData());
    };
    const qint64 rows = count(" NOT INDEXED", {});
    const bool small = rows * static_cast<qint64>(indexes.size() + 1) <= entriesLookedUp;
    const QByteArray pragma = QByteArray(small ? "PRAGMA integrity_check('" : "PRAGMA quick_check('") + table + "')";
    Statement check(connection.handle(), connection.path(), pragma);
    for (int told = 0; check.step() && told < 5; ++told) {
        if (check.view(0) != QByteArrayView("ok")) damaged(inOurWords(check.text(0)));
    }
    if (small) return;
    for (const auto& index : indexes) {
        const QByteArray by = " INDEXED BY " + index.name;
        const qint64 wanted = index.where.isEmpty() ? rows : count(" NOT INDEXED", index.where);
        if (count(by, index.where) != wanted)
            damaged(StorageText::tr("wrong number of entries in index %1").arg(QString::fromLatin1(index.name)));
    }
}

}  // namespace minqing::storage
