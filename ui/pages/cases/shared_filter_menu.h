#pragma once
#include <QObject>

#include "presentation/session_model.h"

class QMenu;
class QWidget;

namespace minqing::ui {

/// The shared part of the menu of saved filters: those that others see too, sharing and taking back. Entries stand only where
/// the person may use them.
class SharedFilterMenu final : public QObject {
    Q_OBJECT
  public:
    /// `type`: the list's case type, empty for all types together. `name`: the list's name, for object names.
    SharedFilterMenu(presentation::SessionModel& session, const QString& type, const QString& name, QWidget* parent);
    /// Filters to choose from, each with who shared it.
    void addFilters(QMenu* menu);
    /// The entry that shares the conditions of `query` (none: they cannot be shared), proposed under `words`.
    void addSharing(QMenu* menu, const std::optional<storage::CaseQuery>& query, const QString& words);
    /// The entries that take filters back.
    void addTakingBack(QMenu* menu);
    /// Shares them; asks for another name, and says why, where that is refused.
    void share(const QString& filterName, const storage::CaseQuery& query);

  signals:
    void chosen(const minqing::SharedFilter& filter);
    void refused(const minqing::Error& error);

  private:
    void ask(const storage::CaseQuery& query, const QString& proposed, const QString& problem = {});
    [[nodiscard]] std::vector<SharedFilter> filters() const;
    presentation::SessionModel& session_;
    QString type_, name_;
    QWidget* window_;
};

}  // namespace minqing::ui
