#include "base/text.h"

#include <atomic>

namespace minqing {

namespace {
std::atomic<Language> language{Language::Chinese};  // the one process-wide setting: the language of the process
}

Language currentLanguage() { return language.load(std::memory_order_relaxed); }
void setCurrentLanguage(Language chosen) { language.store(chosen, std::memory_order_relaxed); }

}  // namespace minqing
