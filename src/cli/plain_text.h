#pragma once
// An answer for people: keys and values, lists as tables with columns that line up (Chinese is two columns wide).

#include <QJsonObject>
#include <QString>

namespace minqing::cli {

[[nodiscard]] QString plainText(const QJsonObject& document);

/// Columns of a terminal: a Chinese character takes two.
[[nodiscard]] int displayWidth(const QString& text);

}  // namespace minqing::cli
