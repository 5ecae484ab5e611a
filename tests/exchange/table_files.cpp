#include "table_files.h"

#include <QFile>
#include <QtEndian>
#include <array>

#include "catch.h"

namespace minqing::testing {

using namespace Qt::StringLiterals;

namespace {

quint32 checksum(const QByteArray& bytes) {
    quint32 crc = 0xFFFFFFFFU;
    for (const char byte : bytes) {
        crc ^= static_cast<unsigned char>(byte);
        for (int bit = 0; bit < 8; ++bit) crc = (crc >> 1) ^ ((crc & 1U) != 0 ? 0xEDB88320U : 0U);
    }
    return ~crc;
}

QByteArray little(quint32 value, int bytes) {
    QByteArray result;
    for (int index = 0; index < bytes; ++index) result += static_cast<char>((value >> (8 * index)) & 0xFF);
    return result;
}

/// qCompress without its length, zlib's two bytes in front and the checksum behind: raw deflate.
QByteArray deflated(const QByteArray& bytes) {
    const QByteArray zlib = qCompress(bytes, 9);
    return zlib.mid(6, zlib.size() - 10);
}

QByteArray document(const QByteArray& root, const QByteArray& inside) {
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n<" + root +
           " xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
           " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">" +
           inside + "</" + root + ">";
}

QByteArray relation(const QByteArray& id, const QByteArray& type, const QByteArray& target) {
    return "<Relationship Id=\"" + id + "\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/" +
           type + "\" Target=\"" + target + "\"/>";
}

}  // namespace

QString Folder::write(const QString& name, const QByteArray& bytes) const {
    QFile file(path(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
    return file.fileName();
}

QByteArray zipOf(const ZipParts& parts, bool packed) {
    QByteArray file;
    QByteArray directory;
    for (const auto& [name, bytes] : parts) {
        const QByteArray data = packed ? deflated(bytes) : bytes;
        const QByteArray utf8 = name.toUtf8();
        const QByteArray common = little(20, 2) + little(0x800, 2) + little(packed ? 8 : 0, 2) + little(0, 4) +
                                  little(checksum(bytes), 4) + little(static_cast<quint32>(data.size()), 4) +
                                  little(static_cast<quint32>(bytes.size()), 4) + little(static_cast<quint32>(utf8.size()), 2) +
                                  little(0, 2);
        directory += QByteArray("PK\x01\x02") + little(20, 2) + common + little(0, 2) + little(0, 2) + little(0, 2) +
                     little(0, 4) + little(static_cast<quint32>(file.size()), 4) + utf8;
        file += QByteArray("PK\x03\x04") + common + utf8 + data;
    }
    const auto start = static_cast<quint32>(file.size());
    const auto count = static_cast<quint32>(parts.size());
    return file + directory + QByteArray("PK\x05\x06") + little(0, 4) + little(count, 2) + little(count, 2) +
           little(static_cast<quint32>(directory.size()), 4) + little(start, 4) + little(0, 2);
}

ZipParts xlsxParts(const XlsxParts& parts) {
    const QByteArray relationsRoot = "Relationships";
    QByteArray relations =
        relation("rId1", "worksheet", "worksheets/sheet1.xml") + relation("rId2", "worksheet", "/xl/worksheets/sheet2.xml");
    if (!parts.sharedStrings.isEmpty()) relations += relation("rId3", "sharedStrings", "sharedStrings.xml");
    if (!parts.styles.isEmpty()) relations += relation("rId4", "styles", "styles.xml");
    ZipParts all{
        {u"_rels/.rels"_s, document(relationsRoot, relation("rId1", "officeDocument", "xl/workbook.xml"))},
        {u"xl/workbook.xml"_s, document("workbook", parts.workbookProperties + "<sheets>" + parts.sheets + "</sheets>")},
        {u"xl/_rels/workbook.xml.rels"_s, document(relationsRoot, relations)},
        {u"xl/worksheets/sheet1.xml"_s,
         document("worksheet", "<dimension ref=\"A1\"/><sheetData>" + parts.rows +
                                   "</sheetData><mergeCells><mergeCell ref=\"A1:C1\"/></mergeCells>")},
        {u"xl/worksheets/sheet2.xml"_s, document("worksheet", "<sheetData>" + parts.secondRows + "</sheetData>")}};
    if (!parts.sharedStrings.isEmpty()) {
        all.emplace_back(u"xl/sharedStrings.xml"_s, document("sst", parts.sharedStrings));
    }
    if (!parts.styles.isEmpty()) all.emplace_back(u"xl/styles.xml"_s, document("styleSheet", parts.styles));
    return all;
}

ReadTable readTable(const QString& path, const TableOptions& options) {
    ReadTable table;
    auto source = openTable(path, options);
    if (!source) {
        table.error = source.error();
        return table;
    }
    auto header = (*source)->header();
    if (!header) {
        table.error = header.error();
        return table;
    }
    table.header = *header;
    table.headerRow = (*source)->headerRow();
    table.facts = (*source)->facts();
    for (;;) {
        TableRow row;
        const auto more = (*source)->next(row);
        if (!more) table.error = more.error();
        if (!more || !*more) return table;
        table.rows.push_back(std::move(row));
    }
}

}  // namespace minqing::testing
