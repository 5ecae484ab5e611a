#include "workflow/spans.h"

#include <algorithm>

namespace minqing::workflow {

Instant orderly(const CaseFile& file, Instant at) { return file.spans.empty() ? at : std::max(at, file.spans.back().from); }

void settleSpan(CaseFile& file, Instant at, const DefinitionSet& definitions, FieldsSince fields) {
    static const CaseDefinition unknown;
    const CaseDefinition* known = definitions.caseVersion(file.type, file.definitionVersion);
    const CaseDefinition& definition = known ? *known : unknown;
    Span now;
    now.from = orderly(file, at);
    if (!file.spans.empty()) static_cast<CountedFacts&>(now) = file.spans.back();
    if (file.spans.empty() || fields == FieldsSince::Changed) fillCountedFields(now, file, definition);
    fillCountedCourse(now, file, definition);
    if (!file.spans.empty()) {
        Span& last = file.spans.back();
        if (static_cast<const CountedFacts&>(last) == now) return;
        last.to = now.from;
        if (last.from == now.from) file.spans.pop_back();  // it stood at no instant
    }
    file.spans.push_back(std::move(now));
}

}  // namespace minqing::workflow
