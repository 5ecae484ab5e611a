#pragma once
// How Chinese text sorts, and the pinyin keys by which people look things up. Both depend on the ICU version, so what is
// stored of them stands in side tables that can be remade. Every function may be called from any thread.

#include <QByteArray>
#include <QString>

namespace minqing {

/// Bytes whose plain comparison sorts like a Chinese reader expects: by pinyin, numbers by value ("2号楼" before
/// "10号楼"), Han before Latin. Equal texts give equal keys. SQLite, PostgreSQL and memory then agree.
[[nodiscard]] QByteArray sortKey(QStringView text);

/// First letters of the pinyin, lower case: 文汇社区 → "whsq". Latin letters and digits stay (lower case), all else is
/// left out: "3号楼A座" → "3hlaz".
[[nodiscard]] QString pinyinInitials(QStringView text);

/// As pinyinInitials, but the first character is read as a surname: 单小曾 → "sxc" although 单 alone is "d".
[[nodiscard]] QString pinyinInitialsOfName(QStringView personName);

/// Pinyin without tones, one syllable after another: 文汇 → "wenhui". Other characters as in pinyinInitials.
[[nodiscard]] QString pinyin(QStringView text);

/// The version of the data behind the keys: stored keys made under another version must be remade.
[[nodiscard]] QString collationVersion();

}  // namespace minqing
