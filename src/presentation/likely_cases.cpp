#include "presentation/likely_cases.h"

#include <QCoreApplication>

namespace minqing::presentation {

using namespace Qt::StringLiterals;

namespace {

constexpr int typingPauseMs = 350;
constexpr int mostShown = 3;

struct LikelyText {
    Q_DECLARE_TR_FUNCTIONS(Links)
};

QString reasonName(const QString& code) {
    if (code == "same_household"_L1) return LikelyText::tr("same household");
    if (code == "same_address"_L1) return LikelyText::tr("same address");
    if (code == "similar_words"_L1) return LikelyText::tr("similar words");
    return LikelyText::tr("same domain");
}

}  // namespace

QString LikelyCase::line() const { return QStringList{number, state, title, why}.join(u" · "_s); }

LikelyCase likelyCaseOf(const DuplicateHint& hint, const Surroundings& around) {
    LikelyCase likely{hint.facts.number, hint.facts.title, hint.facts.state, {}};
    const auto* definition = around.definitions->caseVersion(hint.facts.type, hint.facts.definitionVersion);
    if (const auto* state = definition ? definition->state(hint.facts.state) : nullptr) likely.state = state->name.text();
    QStringList why;
    for (const auto& code : hint.reasons) why.append(reasonName(code));
    why.append(hint.days <= 0 ? LikelyText::tr("today") : LikelyText::tr("%1 days ago").arg(hint.days));
    likely.why = why.join(u" · "_s);
    return likely;
}

LikelyCases::LikelyCases(const SessionModel& session, QObject* parent) : QObject(parent), m_session(session) {
    m_timer.setSingleShot(true);
    m_timer.setInterval(typingPauseMs);
    connect(&m_timer, &QTimer::timeout, this, &LikelyCases::look);
}

void LikelyCases::lookFor(const HintRequest& request) {
    m_request = request;
    m_timer.start();
}

void LikelyCases::clear() {
    m_timer.stop();
    m_job.cancel();
    show({});
}

void LikelyCases::look() {
    const auto says = [this](const QString& field) { return !m_request.fields.value(field).toString().trimmed().isEmpty(); };
    if (!m_session.isSignedIn() || !(says(u"title"_s) || says(u"description"_s))) return clear();
    m_request.limit = mostShown;
    m_job = m_session.jobs().read(
        this,
        [request = m_request, actor = m_session.actor()](Reader& reader, std::stop_token) {
            return duplicateHints(reader, request, actor);
        },
        [this](Expected<std::vector<DuplicateHint>> hints) {
            std::vector<LikelyCase> cases;
            const auto around = m_session.surroundings();
            if (hints && around)
                for (const auto& hint : *hints) cases.push_back(likelyCaseOf(hint, *around));
            show(std::move(cases));
        },
        Urgency::Later);
}

void LikelyCases::show(std::vector<LikelyCase> cases) {
    if (cases.empty() && m_cases.empty()) return;
    m_cases = std::move(cases);
    emit changed();
}

}  // namespace minqing::presentation
