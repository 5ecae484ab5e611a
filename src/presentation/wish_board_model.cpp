#include "presentation/wish_board_model.h"

#include <QCoreApplication>

#include "presentation/column_registry.h"
#include "presentation/formats.h"
#include "presentation/home_model.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;

namespace {

constexpr int cardsPerStep = 24;

void tellStatus(WishCard& card, const CaseFacts& facts, const Surroundings& around, Instant now) {
    const auto* definition = around.definitions->caseVersion(facts.type, facts.definitionVersion);
    const auto* state = definition ? definition->state(facts.state) : nullptr;
    card.status = state ? state->name.text() : facts.state;
    if (facts.phase == Phase::Active && facts.dueAt) {
        const auto days = (facts.dueAt->ms - now.ms) / msPerDay;
        card.status = QCoreApplication::translate("WishBoard", "%1 · %2 days left")
                          .arg(around.accountTitle(facts.claimant))
                          .arg(std::max<qint64>(0, days));
        card.tone = facts.warnAt && *facts.warnAt <= now ? CellTone::Warning : CellTone::Good;
    } else if (facts.phase == Phase::Closed) {
        card.tone = CellTone::Good;
    } else if (facts.phase == Phase::New) {
        card.status =
            facts.claimed
                ? QCoreApplication::translate("WishBoard", "returned to the board")
                : QCoreApplication::translate("WishBoard", "since %1").arg(dateText(beijingDate(facts.registeredAt), now));
        card.tone = facts.claimed ? CellTone::Warning : CellTone::Muted;
    }
}

/// What is wished for in full words tells where somebody lives and what they lack: only for who may know, and for whoever
/// has claimed it. Others read the kind of wish.
QString wishContentOf(const CaseFacts& facts, const Surroundings& around, const Scope& visible) {
    const auto* definition = around.definitions->caseVersion(facts.type, facts.definitionVersion);
    const auto* field = definition ? definition->field(u"content"_s) : nullptr;
    const bool own = facts.claimant == visible.own || facts.registeredBy == visible.own;
    if (!field || !field->sensitive || visible.sensitive || (own && !visible.own.isNull()))
        return facts.fields.value(u"content"_s).toString();
    return around.definitions->codeName(u"wish_categories"_s, facts.fields.value(u"category"_s).toString());
}

WishCard cardOf(const CaseFacts& facts, const Surroundings& around, const Actor& actor, const Scope& visible, Instant now) {
    WishCard card;
    card.number = facts.number;
    card.title = facts.title;
    card.content = wishContentOf(facts, around, visible);
    card.place = around.units.name(facts.village.isEmpty() ? facts.town : facts.village);
    if (const QJsonValue amount = facts.fields.value(u"amount"_s); amount.isDouble())
        card.amount = QCoreApplication::translate("WishBoard", "about %1").arg(moneyText(amount.toInteger()));
    else
        card.amount = around.definitions->codeName(u"wish_nature"_s, facts.fields.value(u"nature"_s).toString());
    card.state = facts.state;
    card.mine = !facts.claimant.isNull() && facts.claimant == actor.id;
    card.mayClaim = facts.state == "published"_L1 && actor.hasRole(u"volunteer") && facts.registeredBy != actor.id;
    tellStatus(card, facts, around, now);
    return card;
}

}  // namespace

WishBoardModel::WishBoardModel(SessionModel& session, QObject* parent) : QObject(parent), m_session(session) {
    connect(&session.jobs(), &JobRunner::committed, this, &WishBoardModel::refresh);
}

void WishBoardModel::setFilter(const QString& state, const QString& town, const QString& category) {
    m_state = state;
    storage::CaseQuery query;
    query.type = u"micro_wish"_s;
    query.sort = u"number"_s;
    if (state == "mine"_L1)
        query.filters.push_back(is(u"claimant"_s, {m_session.actor().name}));  // "mine" would be what one registered, too
    else if (!state.isEmpty())
        query.filters.push_back(is(u"state"_s, {state}));
    if (!town.isEmpty()) query.filters.push_back(is(u"town"_s, {town}));
    if (!category.isEmpty()) query.filters.push_back(is(u"category"_s, {category}));
    setQuery(std::move(query));
}

void WishBoardModel::setQuery(storage::CaseQuery query) {
    m_query = std::move(query);
    m_limit = cardsPerStep;
    m_cards.clear();
    refresh();
}

void WishBoardModel::more() {
    m_limit += cardsPerStep;
    load(m_limit);
}

void WishBoardModel::refresh() {
    if (!m_session.isSignedIn() || m_query.type.isEmpty()) return;
    load(m_limit);
    count();
}

void WishBoardModel::load(int limit) {
    struct Answer {
        std::vector<WishCard> cards;
        std::optional<storage::PageKey> next;
    };
    m_job = m_session.jobs().read(
        this,
        [query = m_query, limit, actor = m_session.actor()](Reader& reader, std::stop_token) -> Expected<Answer> {
            auto page = reader.cases(query, actor, limit);
            if (!page) return Unexpected(page.error());
            const auto around = reader.surroundings();
            Answer answer{{}, page->next};
            for (const auto& facts : page->rows)
                answer.cards.push_back(cardOf(facts, *around, actor, reader.scope(actor), reader.clock().now()));
            return answer;
        },
        [this](Expected<Answer> answer) {
            if (!answer) {
                emit failed(answer.error());
                return;
            }
            m_cards = std::move(answer->cards);
            m_next = answer->next;
            emit changed();
        });
}

void WishBoardModel::count() {
    m_countJob = m_session.jobs().read(
        this,
        [actor = m_session.actor()](Reader& reader, std::stop_token) -> Expected<WishCounts> {
            WishCounts counts;
            const auto of = [&](const QString& state) {
                storage::CaseQuery query;
                query.type = u"micro_wish"_s;
                query.filters = {is(u"state"_s, {state})};
                return reader.countCases(query, actor).value_or(0);
            };
            counts = {of(u"published"_s), of(u"claimed"_s), of(u"realised"_s), of(u"closed"_s)};
            return counts;
        },
        [this](Expected<WishCounts> counts) {
            if (!counts) return;
            m_counts = *counts;
            emit changed();
        },
        Urgency::Later);
}

void WishBoardModel::claim(const QString& number, QObject* context, std::function<void(Expected<Receipt>)> then) {
    ActOnCase command;
    command.number = number;
    command.input.action = u"claim"_s;
    m_session.perform(std::move(command), QCoreApplication::translate("WishBoard", "Claim"), context, std::move(then));
}

}  // namespace minqing::presentation
