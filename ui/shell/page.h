#pragma once
// What every page of the window can do for the shell.

#include <QWidget>

#include "presentation/session_model.h"
#include "presentation/user_settings.h"

namespace minqing::ui {

class Page : public QWidget {
    Q_OBJECT
  public:
    Page(presentation::SessionModel& session, presentation::UserSettings& settings, QWidget* parent)
        : QWidget(parent), session_(session), settings_(settings) {}
    /// The page comes to the front: load or look again.
    virtual void enter() {}
    /// Ctrl+N, Ctrl+F, Ctrl+Return; a page without such a thing does nothing.
    virtual void newItem() {}
    virtual void focusFilter() {}
    virtual void doMainAction() {}
    /// Before the window closes: what is typed is put away.
    virtual void putAway() {}
    /// Words for F1: what this page is for and its keys.
    [[nodiscard]] virtual QString help() const { return {}; }

  signals:
    void message(const QString& text, bool bad);
    /// Another page shall open this list, with a chip that says what it is; count -1: not known.
    void listRequested(const QString& page, const minqing::storage::CaseQuery& query, const QString& title, qint64 count);
    void caseRequested(const QString& number);
    void pageRequested(const QString& page);
    void rosterRequested(const QString& unit, const QString& visited, const QString& title);

  protected:
    presentation::SessionModel& session_;
    presentation::UserSettings& settings_;
};

}  // namespace minqing::ui
