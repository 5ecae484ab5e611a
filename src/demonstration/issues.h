#pragma once
// What people of the district complain about: by domain, with who can solve it and how.

#include <QString>
#include <QStringList>
#include <vector>

namespace minqing::demonstration {

struct Issue {
    int domain = 0;  ///< index into domainFigures
    QString category;
    QStringList units;  ///< district units (without 区) that may lead; "镇街": the town itself
    QString thing;
    QStringList troubles = {};  ///< "停运{2..9}天": a phrase, see phrase_book.h
    QStringList asks = {};
    QStringList measures = {};
    QStringList results = {};
    bool onSite = false;  ///< can be put right at the door
    bool topic = false;   ///< the thing is a heading rather than the subject of the sentence: "学位：…"
    enum class Place { Anywhere, Community, Village } place = Place::Anywhere;
};

/// Parsed once per use; every domain has at least six.
[[nodiscard]] std::vector<Issue> allIssues();
/// The phrases of all issues as grammar: lists "issue.<n>.trouble", ".ask", ".measure", ".result".
[[nodiscard]] QString issueGrammar(const std::vector<Issue>& issues);

}  // namespace minqing::demonstration
