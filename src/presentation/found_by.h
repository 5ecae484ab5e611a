#pragma once
// By what a name in a list of choices is found while somebody types. Any thread.

#include <QString>

namespace minqing::presentation {

/// The name itself, its pinyin and the initials of it, a line each: 区住建局 → "区住建局", "qzjj", "quzhujianju".
[[nodiscard]] QString searchKeys(const QString& name);

/// Any part of the name, of its pinyin or of its initials; letters large or small. A single letter must be the first one.
[[nodiscard]] bool isFoundBy(const QString& name, const QString& typed);

}  // namespace minqing::presentation
