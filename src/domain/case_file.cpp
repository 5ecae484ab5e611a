#include "domain/case_file.h"

#include <algorithm>

namespace minqing {

QString placeOf(const QJsonObject& fields) {
    for (const auto* key : {"grid", "village", "town"}) {
        if (auto place = fields.value(QLatin1StringView(key)).toString(); !place.isEmpty()) return place;
    }
    return {};
}

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

const Extension* CaseFile::pendingExtension() const {
    for (const auto& one : extensions) {
        if (one.cycle == cycle && one.answer == Extension::Answer::Pending) return &one;
    }
    return nullptr;
}

int CaseFile::extensionsOfCycle() const {
    return static_cast<int>(std::count_if(extensions.begin(), extensions.end(), [&](const Extension& one) {
        return one.cycle == cycle && one.answer == Extension::Answer::Granted;
    }));
}

QString CaseFile::linkTarget(QStringView kind) const {
    for (const auto& link : links) {
        if (link.kind == kind) return link.target;
    }
    return {};
}

QString CaseFile::mergedInto() const { return linkTarget(u"duplicate_of"); }

QString CaseFile::satisfaction() const {
    for (auto at = feedback.rbegin(); at != feedback.rend(); ++at) {
        if (at->cycle == cycle && at->rating != QStringLiteral("unrated")) return at->rating;
    }
    return {};
}

}  // namespace minqing
