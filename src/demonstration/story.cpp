#include "demonstration/story.h"

#include <algorithm>

#include "demonstration/drawn_picture.h"

using namespace Qt::StringLiterals;

namespace minqing::demonstration {

void StoryTeller::act(int actor, const QString& action, const QJsonObject& fields, const QString& comment,
                      std::vector<Evidence> evidence) {
    m_steps.push_back({m_at, actor, {.action = action, .fields = fields, .evidence = std::move(evidence), .comment = comment}});
}

void squeeze(Story& story, Instant end) {
    const std::int64_t room = end.ms - story.at.ms - msPerMinute;
    const auto parts = static_cast<std::int64_t>(story.steps.size()) + 1;
    for (std::size_t i = 0; i < story.steps.size(); ++i) {
        story.steps[i].at = story.at.plusMs(room * static_cast<std::int64_t>(i + 1) / parts);
    }
}

bool waitsForCloseOut(const Story& story) {
    static const QStringList waiting{u"submit"_s, u"call_back"_s,         u"realise"_s,     u"apply"_s,
                                     u"verify"_s, u"pass_verification"_s, u"start_notice"_s};
    return !story.steps.empty() && waiting.contains(story.steps.back().input.action);
}

bool needsPictures(const Story& story) {
    return std::any_of(story.steps.begin(), story.steps.end(), [](const auto& one) { return one.input.action == u"apply"; });
}

void drawPictures(Story& story, std::uint64_t seed, std::uint64_t index) {
    const Random place(seed, Stream::Picture, index);
    const auto give = [&](std::vector<Evidence>& evidence, Scene scene) {
        for (auto& piece : evidence) {
            if (piece.kind == u"document") continue;
            piece.content = drawnPicture(place, scene);
            piece.name = piece.name.section(u'.', 0, -2) + u".png"_s;
        }
    };
    Evidence before;
    before.kind = u"before"_s;
    before.name = u"整改前.png"_s;
    if (story.registration.evidence.empty()) story.registration.evidence.push_back(before);
    give(story.registration.evidence, Scene::Before);
    for (auto& one : story.steps) give(one.input.evidence, Scene::After);
}

Evidence photograph(Random& random, const QString& kind, const QString& place) {
    const QString when = kind == u"before" ? u"整改前"_s : kind == u"after" ? u"整改后"_s : u"材料"_s;
    const QString end = kind == u"document" ? u".pdf"_s : u".jpg"_s;
    Evidence evidence;
    evidence.name = when + u"-"_s + place + u"-"_s + QString::number(random.between(1000, 9999)) + end;
    evidence.kind = kind;
    return evidence;
}

}  // namespace minqing::demonstration
