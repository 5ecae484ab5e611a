#pragma once
// A good case definition, and one fault planted in it.

#include <algorithm>

#include "shipped.h"

namespace minqing::test {

using namespace Qt::StringLiterals;

inline const auto good = QStringLiteral(R"toml(id = "ticket"
version = 1
name = { zh = "工单", en = "Ticket" }
number = "GD"
initial = "open"
title_field = "title"
register = { by = ["clerk"], asks = ["title", "domain"] }
field = [
  { id = "title", kind = "text", required = true, name = { zh = "名称" } },
  { id = "domain", kind = "choice", of = "codes/domains", name = { zh = "领域" } },
  { id = "lead_unit", kind = "unit", name = { zh = "单位" } },
  { id = "outcome", kind = "choice", of = "codes/outcomes", name = { zh = "结果" } },
  { id = "secret", kind = "text", name = { zh = "没人问的" } },
]
state = [
  { id = "open", phase = "new", name = { zh = "登记" } },
  { id = "working", phase = "active", name = { zh = "办理" } },
  { id = "waiting", phase = "waiting", name = { zh = "等待" } },
  { id = "asked", phase = "review", name = { zh = "待审" } },
  { id = "closed", phase = "closed", name = { zh = "办结" } },
]
[[transition]]
id = "dispatch"
name = { zh = "派单" }
from = ["open"]
to = "working"
by = ["clerk"]
asks = ["lead_unit"]
needs = ["lead_unit"]
effects = ["assign_lead_unit"]
starts = ["handling"]
[[transition]]
id = "pause"
name = { zh = "暂停" }
from = ["working"]
to = "waiting"
by = ["handler@lead_unit"]
[[transition]]
id = "resume"
name = { zh = "恢复" }
from = ["waiting"]
to = "working"
by = ["handler@lead_unit"]
[[transition]]
id = "submit"
name = { zh = "申请" }
from = ["working"]
to = "asked"
by = ["handler@lead_unit"]
asks = ["outcome"]
needs = ["outcome"]
[[transition]]
id = "approve"
name = { zh = "批准" }
from = ["asked"]
to = "closed"
by = ["supervisor"]
forbids_actor_of = ["submit"]
requires = { fields = ["outcome"], when = ["outcome is resolved"] }
stops = ["handling"]
[[clock]]
id = "handling"
name = { zh = "时限" }
limit = "3 working days"
pauses_in = ["waiting"]
pause_cap = "30 calendar days"
)toml");

inline std::vector<DefinitionProblem> problemsWith(const QString& path, const QString& text) {
    auto sources = shippedSources();
    std::erase_if(sources, [&](const DefinitionSource& source) { return source.path == path; });
    sources.push_back({.path = path, .text = text.toUtf8()});
    std::vector<DefinitionProblem> problems;
    static_cast<void>(loadDefinitions(sources, &problems));
    return problems;
}

inline int lineOf(const QString& text, const QString& marker) {
    const auto at = text.indexOf(marker);
    REQUIRE(at >= 0);
    return static_cast<int>(text.left(at).count(u'\n')) + 1;
}

/// Puts `bad` in the place of `part` in the good case and expects this problem on the line of `marker`,
/// and no other code but `also`.
inline void expectFault(const QString& part, const QString& bad, const QString& code, const QString& marker,
                        const QString& also = {}) {
    QString text = good;
    REQUIRE(text.contains(part));
    text.replace(text.indexOf(part), part.size(), bad);
    const auto problems = problemsWith(u"cases/ticket.toml"_s, text);
    REQUIRE_FALSE(problems.empty());
    bool found = false;
    for (const auto& problem : problems) {
        UNSCOPED_INFO(problem.file << ":" << problem.line << " " << problem.code << ": " << problem.message);
        CHECK(problem.file == u"cases/ticket.toml"_s);
        found = found || (problem.code == code && problem.line == lineOf(text, marker) && !problem.message.isEmpty());
    }
    CHECK(found);
    CHECK(std::all_of(problems.begin(), problems.end(),
                      [&](const auto& problem) { return problem.code == code || problem.code == also; }));
}

}  // namespace minqing::test
