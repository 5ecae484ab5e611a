#pragma once
// What every page of the window can do for the shell.

#include <QWidget>

#include "presentation/list_part.h"
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
    /// Ctrl+N, Ctrl+F, Ctrl+Return, Ctrl+E; a page without such a thing does nothing.
    virtual void newItem() {}
    virtual void focusFilter() {}
    virtual void doMainAction() {}
    /// Ctrl+E: the list of this page into a file; a page without one says so.
    virtual void exportList() { emit message(tr("This page has no list to export."), false); }
    /// Ctrl+P: what is chosen on paper, with a preview.
    virtual void printChosen() {}
    /// Ctrl+Z, before a step of the ledger is taken back: what was just taken out of what is being typed. False: nothing was.
    virtual bool undoTyping() { return false; }
    /// What Ctrl+Z takes back where this session has done nothing: the last step of the case in sight.
    [[nodiscard]] virtual std::optional<presentation::UndoOffer> undoable() const { return {}; }
    /// True while something that was typed here is not saved yet.
    [[nodiscard]] virtual bool hasUnsaved() const { return false; }
    /// Before the window closes: what is typed is put away.
    virtual void putAway() {}

  signals:
    void message(const QString& text, bool bad);
    /// Neither done nor refused: what to do next.
    void hint(const QString& text);
    /// Another page shall open this list, with a chip that says what it is; count -1: not known.
    void listRequested(const QString& page, const minqing::storage::CaseQuery& query, const QString& title, qint64 count);
    /// One part of a figure, and the others within reach.
    void partsRequested(const QString& page, const minqing::presentation::ListPart& shown,
                        const std::vector<minqing::presentation::ListPart>& others);
    void caseRequested(const QString& number);
    void pageRequested(const QString& page);
    /// The roster shall open this list; as listRequested().
    void rosterRequested(const minqing::storage::RegisterQuery& query, const QString& title, qint64 count);

  protected:
    presentation::SessionModel& session_;
    presentation::UserSettings& settings_;
};

}  // namespace minqing::ui
