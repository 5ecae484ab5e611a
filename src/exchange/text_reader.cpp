#include "exchange/text_reader.h"

#include <QCoreApplication>
#include <cstring>

#include "base/platform/system.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 chunkSize = qint64{256} * 1024;

struct TextReaderText {
    Q_DECLARE_TR_FUNCTIONS(TextReader)
};

/// The name we use for what a person may write; empty for one we do not know.
QString canonicalName(const QString& wanted) {
    const QString plain = wanted.toUpper().remove(u'-').remove(u'_').remove(u' ');
    if (plain == u"UTF8"_s || plain == u"UTF8BOM"_s) return u"UTF-8"_s;
    if (plain == u"GB18030"_s || plain == u"GBK"_s || plain == u"GB2312"_s || plain == u"CP936"_s) return u"GB18030"_s;
    if (plain == u"UTF16"_s || plain == u"UTF16LE"_s) return u"UTF-16LE"_s;
    if (plain == u"UTF16BE"_s) return u"UTF-16BE"_s;
    return {};
}

}  // namespace

bool Utf8Check::step(unsigned char byte) {
    if (m_missing > 0) {
        if (byte < m_low || byte > m_high) return false;
        m_low = 0x80;
        m_high = 0xBF;
        --m_missing;
        return true;
    }
    if (byte < 0x80) return true;
    if (byte < 0xC2 || byte > 0xF4) return false;
    m_missing = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3;
    if (byte == 0xE0) m_low = 0xA0;   // overlong
    if (byte == 0xED) m_high = 0x9F;  // surrogates
    if (byte == 0xF0) m_low = 0x90;   // overlong
    if (byte == 0xF4) m_high = 0x8F;  // above U+10FFFF
    return true;
}

bool Utf8Check::feed(const char* bytes, qsizetype size) {
    for (qsizetype index = 0; m_valid && index < size; ++index) {
        m_valid = step(static_cast<unsigned char>(bytes[index]));
    }
    return m_valid;
}

Expected<std::unique_ptr<TextReader>> TextReader::open(const QString& path, const QString& encoding,
                                                       const std::stop_token& stop) {
    std::unique_ptr<TextReader> reader(new TextReader(path));
    if (!reader->m_file.open(QIODevice::ReadOnly)) {
        return fail(ErrorKind::BadInput, u"not_readable"_s,
                    TextReaderText::tr("%1 cannot be read (%2).").arg(path, fileErrorText(reader->m_file)));
    }
    reader->m_total = reader->m_file.size();
    QString wanted;
    if (!encoding.isEmpty()) {
        wanted = canonicalName(encoding);
        if (wanted.isEmpty()) {
            return fail(
                ErrorKind::Usage, u"unknown_encoding"_s,
                TextReaderText::tr("The encoding %1 is not known. Use UTF-8, GB18030 (for GBK) or UTF-16.").arg(encoding));
        }
    }
    const auto choice = reader->choose(wanted, stop);
    if (!choice) return Unexpected(choice.error());
    reader->start(*choice);
    return reader;
}

Expected<TextReader::Choice> TextReader::choose(const QString& wanted, const std::stop_token& stop) {
    const QByteArray head = m_file.peek(3);
    if (head.startsWith("\xFF\xFE") || wanted == u"UTF-16LE"_s) {
        return Choice{u"UTF-16LE"_s, head.startsWith("\xFF\xFE") ? 2 : 0};
    }
    if (head.startsWith("\xFE\xFF") || wanted == u"UTF-16BE"_s) {
        return Choice{u"UTF-16BE"_s, head.startsWith("\xFE\xFF") ? 2 : 0};
    }
    const int mark = head.startsWith("\xEF\xBB\xBF") ? 3 : 0;
    Utf8Check check;
    QByteArray chunk(chunkSize, Qt::Uninitialized);
    for (;;) {
        if (stop.stop_requested()) {
            return fail(ErrorKind::Refused, u"cancelled"_s, TextReaderText::tr("Reading was cancelled; nothing was changed."));
        }
        const qint64 got = m_file.read(chunk.data(), chunkSize);
        if (got <= 0) break;
        if (std::memchr(chunk.constData(), 0, static_cast<std::size_t>(got)) != nullptr) {
            return fail(
                ErrorKind::BadInput, u"not_a_text_file"_s,
                TextReaderText::tr("%1 is not a text file. Choose a CSV file or an .xlsx file.").arg(m_file.fileName()));
        }
        check.feed(chunk.constData(), got);
    }
    const bool isUtf8 = check.finish();
    if (mark != 0 || wanted == u"UTF-8"_s) {
        if (isUtf8) return Choice{u"UTF-8"_s, mark};
        m_name = u"UTF-8"_s;
        return badEncoding();
    }
    if (!wanted.isEmpty()) return Choice{wanted, 0};
    return Choice{isUtf8 ? u"UTF-8"_s : u"GB18030"_s, 0};
}

void TextReader::start(const Choice& choice) {
    m_name = choice.name;
    // Not encodingForName(): it denies GB18030 although the decoder has it (ICU).
    m_decoder = QStringDecoder(m_name.toLatin1().constData(), QStringConverter::Flag::ConvertInitialBom);
    m_file.seek(choice.mark);
    m_bytesRead = choice.mark;
}

Unexpected TextReader::badEncoding() const {
    return fail(ErrorKind::BadInput, u"bad_encoding"_s,
                TextReaderText::tr("%1 is not valid %2 text. Save it again as UTF-8, or name the encoding it was written in.")
                    .arg(m_file.fileName(), m_name));
}

Expected<bool> TextReader::read(QString& text) {
    text.clear();
    if (m_finished) return false;
    QByteArray chunk = m_file.read(chunkSize);
    m_bytesRead += chunk.size();
    if (chunk.isEmpty()) {
        if (m_file.error() != QFileDevice::NoError) {
            return fail(
                ErrorKind::BadInput, u"not_readable"_s,
                TextReaderText::tr("%1 could not be read to its end (%2).").arg(m_file.fileName(), fileErrorText(m_file)));
        }
        m_finished = true;
        // A character that is cut off at the end shows only when something follows it.
        const bool wide = m_name.startsWith(u"UTF-16"_s);
        if (wide && m_total % 2 != 0) return badEncoding();
        if (wide) return false;
        const QString last = m_decoder("\n");
        if (m_decoder.hasError() || last != u"\n"_s) return badEncoding();
        return false;
    }
    text = m_decoder(chunk);
    // UTF-8 was checked byte by byte, and may hold this character honestly; ICU puts it for what is not GB18030.
    const bool replaced = m_name != u"UTF-8"_s && text.contains(QChar::ReplacementCharacter);
    if (m_decoder.hasError() || replaced) return badEncoding();
    if (text.contains(QChar(u'\0'))) {
        return fail(ErrorKind::BadInput, u"not_a_text_file"_s,
                    TextReaderText::tr("%1 is not a text file. Choose a CSV file or an .xlsx file.").arg(m_file.fileName()));
    }
    return true;
}

}  // namespace minqing
