#pragma once
#include <QHash>
#include <QMenu>
#include <QTimer>
#include <QWidget>

#include "presentation/search_model.h"
#include "presentation/session_model.h"
#include "presentation/user_settings.h"

class QStackedWidget;

namespace minqing::ui {

class CommandPalette;
class Handbook;
class Page;
class SideBar;
class StatusStrip;
class ToastArea;
class TopBar;

/// What a signed-in person sees: the rail, the top bar, the pages, the strip below. Owns every key of the window.
class Workspace final : public QWidget {
    Q_OBJECT
  public:
    Workspace(presentation::SessionModel& session, presentation::UserSettings& settings, QWidget* parent = nullptr);
    void showPage(const QString& page);
    [[nodiscard]] QString currentPage() const;
    [[nodiscard]] Page* page(const QString& id);
    void openCase(const QString& number);
    void putAway();

  signals:
    void signOutRequested();
    void appearanceChanged();

  private:
    void build();
    void bindKeys();
    void bindPage(Page* page);
    void openList(const QString& page, const storage::CaseQuery& query, const QString& title);
    void openRoster(const storage::RegisterQuery& query, const QString& title, qint64 count);
    void openHousehold(const presentation::SearchHit& hit);
    void openUnit(const presentation::SearchHit& hit);
    void addActions(std::vector<presentation::SearchHit>& commands) const;
    void follow(const presentation::SearchHit& hit);
    void showMessage(const QString& text, bool bad);
    void showHint(const QString& text);
    void showUndo();
    void showSaved();
    void showBadges();
    void undo();
    void newItem();
    void switchAppearance();
    void showDiagram();
    void showDeputies();
    void changePassword();
    void exportCurrent();
    void showDayVisits();
    void addDayVisits(Page* page);
    void addDeputyBadge();
    void help();
    [[nodiscard]] Page* current() const;

    presentation::SessionModel& session_;
    presentation::UserSettings& settings_;
    SideBar* rail_;
    TopBar* top_;
    QStackedWidget* pages_;
    StatusStrip* strip_;
    ToastArea* toasts_;
    Handbook* handbook_ = nullptr;  ///< made when it is asked for
    CommandPalette* palette_;
    QMenu* menu_;
    QHash<QString, Page*> made_;
    QStringList ids_;
};

}  // namespace minqing::ui
