#include "base/text.h"

#include <atomic>

namespace minqing {

namespace {
std::atomic<Language> language{Language::Chinese};  // the one process-wide setting: the language of the process
}

Language currentLanguage() { return language.load(std::memory_order_relaxed); }
void setCurrentLanguage(Language chosen) { language.store(chosen, std::memory_order_relaxed); }

QString narrowed(QStringView typed) {
    auto result = typed.trimmed().toString();
    for (auto& character : result) {
        const auto unit = character.unicode();
        if (unit >= 0xFF01 && unit <= 0xFF5E) character = QChar(static_cast<char16_t>(unit - 0xFEE0));
    }
    return result;
}

}  // namespace minqing
