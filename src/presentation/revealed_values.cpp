#include "presentation/revealed_values.h"

#include <QTimer>

namespace minqing::presentation {

RevealedValues::RevealedValues(SessionModel& session, QObject* parent) : QObject(parent), m_session(session) {}

void RevealedValues::setSubject(const QString& kind, const QString& code) {
    if (kind == m_kind && code == m_code) return;
    m_kind = kind;
    m_code = code;
    m_values.clear();
    m_concerned = false;
    ++m_generation;
}

std::optional<QString> RevealedValues::value(const QString& field) const {
    const auto found = m_values.constFind(field);
    return found == m_values.constEnd() ? std::nullopt : std::optional(*found);
}

void RevealedValues::forget(const QString& field) {
    if (m_values.remove(field) > 0) emit changed();
}

void RevealedValues::ask(const QString& field, const QString& reason, QObject* context,
                         std::function<void(Expected<void>)> then) {
    m_session.perform(RevealValue{m_kind, m_code, field, reason.trimmed()}, {}, this,
                      [this, field, generation = m_generation, guard = QPointer<QObject>(context),
                       then = std::move(then)](Expected<Receipt> receipt) {
                          if (generation != m_generation) return;
                          if (receipt) {
                              m_values.insert(field, receipt->value);
                              QTimer::singleShot(m_shownForMs, this, [this, field, generation] {
                                  if (generation == m_generation) forget(field);
                              });
                              emit changed();
                          }
                          if (guard) then(receipt ? Expected<void>() : Expected<void>(Unexpected(receipt.error())));
                      });
}

}  // namespace minqing::presentation
