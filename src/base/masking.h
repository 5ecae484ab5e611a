#pragma once
// Personal data as it is shown by default in lists, prints and exports. Empty text stays empty. Any thread.

#include <QString>

namespace minqing {

/// 张三丰 → 张**. Always two stars, so that the length tells nothing.
[[nodiscard]] QString maskName(QStringView name);
/// First six and last four: 379902********0019. Shorter than eleven characters: stars only.
[[nodiscard]] QString maskCitizenNumber(QStringView number);
/// First three and last four: 138****5678. Shorter than eight characters: stars only.
[[nodiscard]] QString maskPhone(QStringView phone);
/// To the building: cut after 号楼, 幢 or 栋, else after 号, else after the last place word (村, 小区, 路…); "***" stands
/// for what was cut. An address with none of these shows its first six characters.
[[nodiscard]] QString maskAddress(QStringView address);

}  // namespace minqing
