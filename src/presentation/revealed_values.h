#pragma once
// Masked values that somebody asked to see in full, with a reason: the ledger writes down who, what and why; the value is
// forgotten here after a minute, or when another subject is shown. GUI thread only.

#include <QHash>

#include "presentation/session_model.h"

namespace minqing::presentation {

class RevealedValues final : public QObject {
    Q_OBJECT
  public:
    explicit RevealedValues(SessionModel& session, QObject* parent = nullptr);
    /// Whose values: "case" and a number, or a register and a code. Forgets those of another subject.
    void setSubject(const QString& kind, const QString& code);
    [[nodiscard]] const QString& code() const { return m_code; }
    /// Whether this person may ask at all.
    [[nodiscard]] bool mayAsk() const { return m_concerned || m_session.may(Right::ReadSensitive); }
    /// This subject is in this person's hands: whoever has claimed a wish has to know where to go.
    void setConcerned(bool concerned) { m_concerned = concerned; }
    /// The full value while it may be seen.
    [[nodiscard]] std::optional<QString> value(const QString& field) const;
    /// Asks the ledger. Refused: not_permitted, missing_reason.
    void ask(const QString& field, const QString& reason, QObject* context, std::function<void(Expected<void>)> then);
    void forget(const QString& field);
    void setShownForMs(int ms) { m_shownForMs = ms; }
    [[nodiscard]] int shownForMs() const { return m_shownForMs; }

  signals:
    void changed();

  private:
    SessionModel& m_session;
    QString m_kind, m_code;
    QHash<QString, QString> m_values;
    bool m_concerned = false;
    int m_generation = 0;  ///< of the subject: an answer or a timer of the one before is void
    int m_shownForMs = 60'000;
};

}  // namespace minqing::presentation
