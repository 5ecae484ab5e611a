// What the command palette offers beside pages, and what becomes of a choice in it.

#include "presentation/home_model.h"
#include "presentation/search_model.h"
#include "ui/pages/cases/case_list_page.h"
#include "ui/shell/page_factory.h"
#include "ui/shell/workspace.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;

void Workspace::addActions(std::vector<presentation::SearchHit>& commands) const {
    commands.push_back({presentation::SearchHit::Kind::Action, u"new"_s, tr("Register something new"), u"Ctrl+N"_s, {}});
    commands.push_back({presentation::SearchHit::Kind::Action, u"export"_s, tr("Export this page"), u"Ctrl+E"_s, {}});
    if (ids_.contains(u"visits"_s))
        commands.push_back({presentation::SearchHit::Kind::Action, u"day_visits"_s, tr("Day's ledger of visits"), {}, {}});
    commands.push_back({presentation::SearchHit::Kind::Action, u"print"_s, tr("Print what is chosen"), u"Ctrl+P"_s, {}});
    commands.push_back({presentation::SearchHit::Kind::Action, u"undo"_s, tr("Undo the last step"), u"Ctrl+Z"_s, {}});
    commands.push_back({presentation::SearchHit::Kind::Action, u"diagram"_s, tr("Workflow diagram"), u"Ctrl+G"_s, {}});
    commands.push_back({presentation::SearchHit::Kind::Action, u"deputies"_s, tr("My deputies…"), {}, {}});
    commands.push_back({presentation::SearchHit::Kind::Action, u"password"_s, tr("Change my password…"), {}, {}});
    if (session_.may(Right::PublishDefinitions))
        commands.push_back({presentation::SearchHit::Kind::Action,
                            u"definitions"_s,
                            tr("Definitions: check, try out, publish, move running cases"),
                            {},
                            {},
                            tr("rules, versions, simulation, migration")});
    commands.push_back({presentation::SearchHit::Kind::Action, u"handbook"_s, tr("Handbook"), u"F1"_s, {}});
    commands.push_back({presentation::SearchHit::Kind::Action, u"appearance"_s, tr("Light or dark: switch the theme"), {}, {}});
    commands.push_back({presentation::SearchHit::Kind::Action, u"window"_s, tr("Language, size and appearance"), {}, {}});
    commands.push_back(
        {presentation::SearchHit::Kind::Action, u"sign_out"_s, tr("Sign out: log off, change the user"), {}, {}});
}

void Workspace::follow(const presentation::SearchHit& hit) {
    using Kind = presentation::SearchHit::Kind;
    if (hit.kind == Kind::Page)
        showPage(hit.id);
    else if (hit.kind == Kind::Case)
        openCase(hit.id);
    else if (hit.kind == Kind::Household)
        openHousehold(hit);
    else if (hit.kind == Kind::Unit)
        openUnit(hit);
    else if (hit.id == "undo"_L1)
        undo();
    else if (hit.id == "diagram"_L1)
        showDiagram();
    else if (hit.id == "export"_L1)
        exportCurrent();
    else if (hit.id == "day_visits"_L1)
        showDayVisits();
    else if (hit.id == "print"_L1 && current())
        current()->printChosen();
    else if (hit.id == "deputies"_L1)
        showDeputies();
    else if (hit.id == "password"_L1)
        changePassword();
    else if (hit.id == "handbook"_L1)
        help();
    else if (hit.id == "sign_out"_L1)
        emit signOutRequested();
    else if (hit.id == "appearance"_L1)
        switchAppearance();
    else if (hit.id == "window"_L1 || hit.id == "definitions"_L1)
        showPage(u"settings"_s);
    else
        newItem();
}

/// The open grievances of a place, or of a department with its sections.
void Workspace::openUnit(const presentation::SearchHit& hit) {
    const bool place = hit.type == "town"_L1 || hit.type == "village"_L1 || hit.type == "community"_L1;
    storage::CaseQuery query;
    query.type = u"grievance"_s;
    query.filters = {presentation::is(u"phase"_s, presentation::openPhases()),
                     presentation::is(u"unit"_s, place ? QStringList{hit.id} : session_.surroundings()->units.subtree(hit.id))};
    query.sort = u"next_due"_s;
    query.descending = false;
    openList(pageOfCaseType(query.type), query, tr("%1 · open").arg(hit.text));
}

/// On a page that has nothing to register: the first kind this person may register.
void Workspace::newItem() {
    for (const QString& type : {u"grievance"_s, u"micro_wish"_s, u"rectification_item"_s})
        if (pageOfCaseType(type) == currentPage() && session_.mayRegister(type)) return current()->newItem();
    if (currentPage() == "visits"_L1) return current()->newItem();
    for (const QString& type : {u"grievance"_s, u"rectification_item"_s, u"micro_wish"_s}) {
        const QString id = pageOfCaseType(type);
        if (!ids_.contains(id) || !session_.mayRegister(type)) continue;
        showPage(id);
        return current()->newItem();
    }
    showHint(tr("Your role registers nothing by itself."));
}

void Workspace::switchAppearance() {
    const bool dark = settings_.text(presentation::Setting::Appearance) == "dark"_L1;
    settings_.set(presentation::Setting::Appearance, dark ? u"light"_s : u"dark"_s);
    emit appearanceChanged();
}

}  // namespace minqing::ui
