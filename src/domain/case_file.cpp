#include "domain/case_file.h"

namespace minqing {

const ClockRun* CaseFile::clock(QStringView wanted) const {
    const ClockRun* found = nullptr;
    for (const auto& run : clocks) {
        if (run.clock != wanted || run.cycle != cycle) continue;
        if (run.running()) return &run;
        found = &run;
    }
    return found;
}

const QStringList& CaseLink::kinds() {
    static const QStringList all{QStringLiteral("duplicate_of"), QStringLiteral("parent"), QStringLiteral("produced_by"),
                                 QStringLiteral("similar")};
    return all;
}

QString CaseFile::mergedInto() const {
    for (const auto& link : links) {
        if (link.kind == u"duplicate_of") return link.target;
    }
    return {};
}

QString CaseFile::satisfaction() const {
    for (auto at = feedback.rbegin(); at != feedback.rend(); ++at) {
        if (at->cycle == cycle && at->rating != QStringLiteral("unrated")) return at->rating;
    }
    return {};
}

}  // namespace minqing
