#pragma once
// Conditions of a list that a person keeps under a name of their own: in the settings of this computer, by list and account.

#include <QJsonObject>
#include <QStringList>

#include "presentation/user_settings.h"

namespace minqing::presentation {

/// GUI thread.
class SavedFilters {
  public:
    /// `list` is the list's name, `account` whose filters these are.
    SavedFilters(UserSettings& settings, const QString& list, const QString& account);
    /// In the order in which they were saved.
    [[nodiscard]] QStringList names() const;
    /// Empty when there is none of this name.
    [[nodiscard]] QJsonObject conditions(const QString& name) const;
    /// A name that is taken is written anew, in its place. A blank name does nothing.
    void put(const QString& name, const QJsonObject& conditions);
    void remove(const QString& name);

  private:
    [[nodiscard]] QJsonArray read() const;
    void write(const QJsonArray& all);
    UserSettings& m_settings;
    QString m_part;
};

}  // namespace minqing::presentation
