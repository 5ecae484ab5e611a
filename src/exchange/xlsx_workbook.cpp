#include "exchange/xlsx_workbook.h"

#include <QCoreApplication>
#include <QDir>
#include <QHash>
#include <QXmlStreamReader>
#include <algorithm>

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostPartBytes = qint64{32} * 1024 * 1024;
constexpr std::size_t mostFormats = 100'000;

struct XlsxWorkbookText {
    Q_DECLARE_TR_FUNCTIONS(XlsxWorkbook)
};

struct Relation {
    QString type;  ///< the last word of its address: worksheet, sharedStrings, styles, officeDocument
    QString part;
};

struct Sheet {
    QString name;
    QString relation;
    bool visible = true;
};

/// "xl/workbook.xml" + "../a.xml" or "/xl/a.xml" → the entry's name.
QString resolvedPart(const QString& from, const QString& target) {
    if (target.startsWith(u'/')) return target.mid(1);
    const QString folder = from.section(u'/', 0, -2);
    return QDir::cleanPath(folder.isEmpty() ? target : QString(folder + u'/' + target));
}

QString attributeOf(const QXmlStreamReader& xml, QStringView localName) {
    const auto attributes = xml.attributes();
    for (const auto& attribute : attributes) {
        if (attribute.name() == localName) return attribute.value().toString();
    }
    return {};
}

Expected<QHash<QString, Relation>> readRelations(ZipArchive& archive, const QString& of) {
    const QString folder = of.contains(u'/') ? QString(of.section(u'/', 0, -2) + u'/') : QString();
    const QString part = folder + u"_rels/"_s + of.section(u'/', -1) + u".rels"_s;
    const auto bytes = archive.readAll(part, mostPartBytes);
    if (!bytes) return Unexpected(bytes.error());
    QHash<QString, Relation> relations;
    QXmlStreamReader xml(*bytes);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement || xml.name() != u"Relationship"_s) continue;
        if (attributeOf(xml, u"TargetMode") == u"External"_s) continue;
        relations.insert(attributeOf(xml, u"Id"),
                         {attributeOf(xml, u"Type").section(u'/', -1), resolvedPart(of, attributeOf(xml, u"Target"))});
    }
    if (xml.hasError()) return archive.damaged(part);
    return relations;
}

QString partOfType(const QHash<QString, Relation>& relations, QStringView type) {
    const auto found =
        std::find_if(relations.begin(), relations.end(), [&](const Relation& relation) { return relation.type == type; });
    return found == relations.end() ? QString() : found->part;
}

Expected<QString> workbookPart(ZipArchive& archive) {
    QString part = u"xl/workbook.xml"_s;
    if (archive.contains(u"_rels/.rels"_s)) {
        const auto relations = readRelations(archive, QString());
        if (!relations) return Unexpected(relations.error());
        const QString named = partOfType(*relations, u"officeDocument");
        if (!named.isEmpty()) part = named;
    }
    if (part.endsWith(u".xml"_s) && archive.contains(part)) return part;
    return fail(ErrorKind::BadInput, u"not_an_xlsx"_s,
                XlsxWorkbookText::tr("%1 is not an Excel table. Open it in Excel or WPS and save it as .xlsx or CSV.")
                    .arg(archive.path()));
}

Expected<std::vector<Sheet>> readSheets(ZipArchive& archive, const QString& part, bool& from1904) {
    const auto bytes = archive.readAll(part, mostPartBytes);
    if (!bytes) return Unexpected(bytes.error());
    std::vector<Sheet> sheets;
    QXmlStreamReader xml(*bytes);
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) continue;
        if (xml.name() == u"workbookPr"_s) {
            const QString value = attributeOf(xml, u"date1904");
            from1904 = value == u"1"_s || value == u"true"_s;
        } else if (xml.name() == u"sheet"_s) {
            const QString state = attributeOf(xml, u"state");
            sheets.push_back({attributeOf(xml, u"name"), attributeOf(xml, u"id"), state.isEmpty() || state == u"visible"_s});
        }
    }
    if (xml.hasError()) return archive.damaged(part);
    return sheets;
}

Expected<std::vector<NumberFormat>> readFormats(ZipArchive& archive, const QString& part) {
    const auto bytes = archive.readAll(part, mostPartBytes);
    if (!bytes) return Unexpected(bytes.error());
    std::vector<NumberFormat> formats;
    QHash<int, NumberFormat> custom;
    bool inCells = false;
    QXmlStreamReader xml(*bytes);
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::EndElement && xml.name() == u"cellXfs"_s) inCells = false;
        if (token != QXmlStreamReader::StartElement) continue;
        if (xml.name() == u"cellXfs"_s) inCells = true;
        if (xml.name() == u"numFmt"_s) {
            custom.insert(attributeOf(xml, u"numFmtId").toInt(), customFormat(attributeOf(xml, u"formatCode")));
        } else if (inCells && xml.name() == u"xf"_s && formats.size() < mostFormats) {
            const int id = attributeOf(xml, u"numFmtId").toInt();
            formats.push_back(custom.contains(id) ? custom.value(id) : builtInFormat(id));
        }
    }
    if (xml.hasError()) return archive.damaged(part);
    return formats;
}

Expected<Sheet> chooseSheet(const std::vector<Sheet>& sheets, const QString& wanted, const QStringList& visible) {
    const auto found = std::find_if(sheets.begin(), sheets.end(), [&](const Sheet& sheet) {
        return wanted.isEmpty() ? sheet.visible : sheet.name.trimmed() == wanted.trimmed();
    });
    if (found != sheets.end()) return *found;
    if (wanted.isEmpty()) {
        return fail(ErrorKind::BadInput, u"no_such_sheet"_s,
                    XlsxWorkbookText::tr("The workbook has no visible sheet with a table."));
    }
    return fail(ErrorKind::BadInput, u"no_such_sheet"_s,
                XlsxWorkbookText::tr("There is no sheet \"%1\". The sheets are: %2.").arg(wanted, visible.join(u", "_s)));
}

}  // namespace

Expected<XlsxWorkbook> readWorkbook(ZipArchive& archive, const QString& sheet) {
    const auto part = workbookPart(archive);
    if (!part) return Unexpected(part.error());
    XlsxWorkbook workbook;
    const auto relations = readRelations(archive, *part);
    if (!relations) return Unexpected(relations.error());
    auto sheets = readSheets(archive, *part, workbook.from1904);
    if (!sheets) return Unexpected(sheets.error());
    // Sheets that are a chart only have no cells.
    std::erase_if(*sheets, [&](const Sheet& one) { return relations->value(one.relation).type != u"worksheet"_s; });
    for (const auto& one : *sheets) {
        if (one.visible) workbook.visibleSheets.append(one.name);
    }
    const auto chosen = chooseSheet(*sheets, sheet, workbook.visibleSheets);
    if (!chosen) return Unexpected(chosen.error());
    workbook.sheet = chosen->name;
    workbook.sheetPart = relations->value(chosen->relation).part;
    workbook.stringsPart = partOfType(*relations, u"sharedStrings");
    const QString styles = partOfType(*relations, u"styles");
    if (!styles.isEmpty()) {
        auto formats = readFormats(archive, styles);
        if (!formats) return Unexpected(formats.error());
        workbook.formats = std::move(*formats);
    }
    return workbook;
}

}  // namespace minqing
