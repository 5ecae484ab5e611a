#pragma once
// Roles that are lent for a while (代理): what I may lend, to whom, what I have lent and what was lent to me. GUI thread.

#include "presentation/column.h"
#include "presentation/session_model.h"

namespace minqing::presentation {

/// A role of one's own that may be lent.
struct LendableRole {
    QString role, unit;
    QString title;  ///< "镇街/村居经办 · 文汇街道"
};

/// Somebody a role may be lent to.
struct Deputy {
    QString account;
    QString title;  ///< "张三 · 区住建局"
    QString name;   ///< "张三"
    QString keys;   ///< what it is found by: title, account, pinyin and its initials
};

/// One role that is lent, seen from either side.
struct Lending {
    Grant grant;
    QString role, person;  ///< titles; the person on the other side
    bool inForce = false;  ///< today, and the lender still holds the role
    bool over = false;
};

[[nodiscard]] std::vector<Column<Lending>> lendingColumns(const QString& personTitle);

class DelegationModel final : public QObject {
    Q_OBJECT
  public:
    explicit DelegationModel(SessionModel& session, QObject* parent = nullptr);
    [[nodiscard]] QDate today() const { return beijingDate(m_session.now()); }
    [[nodiscard]] std::vector<LendableRole> roles() const;
    /// Everybody else who can sign in, by pinyin.
    [[nodiscard]] std::vector<Deputy> deputies() const;
    /// What is in force or still to come first, the latest last day on top.
    [[nodiscard]] std::vector<Lending> lent() const { return lendings(true); }
    [[nodiscard]] std::vector<Lending> borrowed() const { return lendings(false); }
    /// From today until `until` (that day included). `then` gets every reason against it; none: done.
    void lend(const LendableRole& role, const QString& deputy, QDate until, QObject* context,
              std::function<void(std::vector<Reason>)> then);
    /// Ends it at once.
    void takeBack(const Lending& lending, QObject* context, std::function<void(std::vector<Reason>)> then);

  private:
    [[nodiscard]] std::vector<Lending> lendings(bool byMe) const;
    void put(Grant grant, QObject* context, std::function<void(std::vector<Reason>)> then);
    SessionModel& m_session;
};

}  // namespace minqing::presentation
