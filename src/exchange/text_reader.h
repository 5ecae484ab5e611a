#pragma once
// A text file as decoded pieces, in bounded memory, with its encoding found out from all of its bytes.

#include <QFile>
#include <QString>
#include <QStringDecoder>
#include <memory>
#include <stop_token>

#include "base/error.h"

namespace minqing {

/// Strict UTF-8 (with or without mark), else GB18030, which holds GBK and GB2312; UTF-16 with its mark.
class TextReader {
  public:
    /// `encoding` empty: the whole file is looked at first, because one GBK name can stand in its last row.
    /// BadInput: not_readable, not_a_text_file (zero bytes), bad_encoding; Usage: unknown_encoding; Refused: cancelled.
    [[nodiscard]] static Expected<std::unique_ptr<TextReader>> open(const QString& path, const QString& encoding,
                                                                    const std::stop_token& stop);
    /// The next piece into `text`; false at the end. The bytes were invalid: bad_encoding.
    [[nodiscard]] Expected<bool> read(QString& text);
    [[nodiscard]] QString encoding() const { return m_name; }
    [[nodiscard]] qint64 bytesRead() const { return m_bytesRead; }
    [[nodiscard]] qint64 totalBytes() const { return m_total; }

  private:
    struct Choice {
        QString name;
        int mark = 0;  ///< bytes of the byte order mark
    };
    explicit TextReader(const QString& path) : m_file(path) {}
    [[nodiscard]] Expected<Choice> choose(const QString& wanted, const std::stop_token& stop);
    void start(const Choice& choice);
    [[nodiscard]] Unexpected badEncoding() const;

    QFile m_file;
    QString m_name;
    QStringDecoder m_decoder;
    qint64 m_bytesRead = 0;
    qint64 m_total = 0;
    bool m_finished = false;
};

/// Strict UTF-8 in pieces: no overlong forms, no surrogates, nothing above U+10FFFF.
class Utf8Check {
  public:
    /// False from the first wrong byte on.
    bool feed(const char* bytes, qsizetype size);
    /// True when all was right and no character is cut off.
    [[nodiscard]] bool finish() const { return m_valid && m_missing == 0; }

  private:
    bool step(unsigned char byte);
    bool m_valid = true;
    int m_missing = 0;           ///< continuation bytes still to come
    unsigned char m_low = 0x80;  ///< range of the next continuation byte
    unsigned char m_high = 0xBF;
};

}  // namespace minqing
