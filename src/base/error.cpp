#include "base/error.h"

#include <algorithm>

namespace minqing {

QString Error::text() const {
    QString joined;
    for (const auto& reason : reasons) {
        if (!joined.isEmpty()) joined += u'\n';
        joined += reason.message;
    }
    return joined;
}

bool Error::has(QStringView code) const {
    return std::any_of(reasons.begin(), reasons.end(), [&](const Reason& reason) { return reason.code == code; });
}

Unexpected fail(ErrorKind kind, QString code, QString message, QString field) {
    return Unexpected{Error{kind, {Reason{std::move(code), std::move(message), std::move(field)}}}};
}

Unexpected fail(ErrorKind kind, std::vector<Reason> reasons) { return Unexpected{Error{kind, std::move(reasons)}}; }

}  // namespace minqing
