#include "domain/account.h"

#include <algorithm>

namespace minqing {

bool Actor::hasRole(QStringView role) const {
    return std::any_of(grants.begin(), grants.end(), [&](const Grant& grant) { return grant.role == role; });
}

Actor Actor::system() {
    Actor actor;
    actor.name = QStringLiteral("system");
    actor.displayName = QStringLiteral("system");
    return actor;
}

}  // namespace minqing
