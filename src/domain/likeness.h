#pragma once
// How much two short Chinese texts say the same, by the pairs of characters they share.

#include <QString>
#include <QStringView>

namespace minqing {

/// 0 … 100: the Dice share of common pairs of characters; punctuation, spaces, case and full-width forms do not count.
/// 0 when one of the texts has fewer than two characters left.
[[nodiscard]] int likeness(QStringView one, QStringView other);
/// The text as it is compared: lower case, half-width, letters, digits and Chinese characters only.
[[nodiscard]] QString comparable(QStringView text);

}  // namespace minqing
