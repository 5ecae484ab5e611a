#pragma once
// Names in two languages, and the language the program speaks.

#include <QString>

namespace minqing {

enum class Language { Chinese, English };

/// The language of the running program; set once at start, before other threads run. Default Chinese.
[[nodiscard]] Language currentLanguage();
void setCurrentLanguage(Language language);

/// Trimmed, with full-width letters, digits and signs narrowed (ＡＢ－１ → AB-1): how typed numbers and codes are compared.
[[nodiscard]] QString narrowed(QStringView typed);

/// A name from a definition file, in Chinese and English. English may be empty, then Chinese stands in.
struct Text {
    QString zh;
    QString en = {};
    [[nodiscard]] QString in(Language language) const { return language == Language::English && !en.isEmpty() ? en : zh; }
    /// In the program's language.
    [[nodiscard]] QString text() const { return in(currentLanguage()); }
    friend bool operator==(const Text&, const Text&) = default;
};

}  // namespace minqing
