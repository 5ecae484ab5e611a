#include "presentation/found_by.h"

#include "base/collation.h"

namespace minqing::presentation {

QString searchKeys(const QString& name) { return name + u'\n' + pinyinInitials(name) + u'\n' + pinyin(name); }

bool isFoundBy(const QString& name, const QString& typed) {
    if (name.contains(typed, Qt::CaseInsensitive)) return true;
    const QString letters = typed.toLower();
    const QString initials = pinyinInitials(name);
    if (initials.startsWith(letters)) return true;
    return typed.size() > 1 && (initials.contains(letters) || pinyin(name).contains(letters));
}

}  // namespace minqing::presentation
