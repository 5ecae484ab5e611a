#pragma once
// What may stand in the JSON on standard input: nothing is overlooked, nothing of a wrong kind is taken for empty.

#include <QJsonObject>
#include <QJsonParseError>
#include <vector>

#include "base/error.h"

namespace minqing::cli {

/// What the value of a key must be.
enum class InputKind { Text, Texts, Number, Object, Objects, TextsOrObjects };

struct InputKey {
    QLatin1StringView name;
    InputKind kind = InputKind::Text;
};

/// BadInput unexpected_key for a key that is not among them, wrong_type for a value of another kind. A text may be null, which
/// is as good as absent.
[[nodiscard]] Expected<void> checkKeys(const QJsonObject& input, const std::vector<InputKey>& keys);
/// The kinds only: other keys are somebody else's.
[[nodiscard]] Expected<void> checkKinds(const QJsonObject& input, const std::vector<InputKey>& keys);

/// BadInput duplicate_key, with its place: JSON leaves open which of two values counts, so neither is taken. `text` is one
/// document of valid JSON.
[[nodiscard]] Expected<void> checkKeysOnce(const QByteArray& text);

/// What is wrong with the text, and at which line and character of it, in a sentence without its full stop.
[[nodiscard]] QString jsonFault(const QJsonParseError& fault, const QByteArray& text);

}  // namespace minqing::cli
