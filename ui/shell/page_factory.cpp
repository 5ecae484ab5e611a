#include "ui/shell/page_factory.h"

#include <QCoreApplication>

#include "presentation/home_model.h"
#include "ui/pages/cases/case_list_page.h"
#include "ui/pages/dashboard/dashboard_page.h"
#include "ui/pages/home/home_page.h"
#include "ui/pages/roster/roster_page.h"
#include "ui/pages/settings/settings_page.h"
#include "ui/pages/visits/visit_page.h"
#include "ui/pages/wishes/wish_page.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;

namespace {

struct PageRow {
    const char* id;
    Icon icon;
    const char* text;
    bool startsGroup;
    const char* also;  ///< other words by which people look for it
};

constexpr PageRow pageTable[] = {
    {"home", Icon::Home, QT_TRANSLATE_NOOP("Pages", "Home"), false, QT_TRANSLATE_NOOP("Pages", "start page, to do")},
    {"visits", Icon::Visit, QT_TRANSLATE_NOOP("Pages", "Visits"), false,
     QT_TRANSLATE_NOOP("Pages", "household visits, households")},
    {"grievances", Icon::Grievance, QT_TRANSLATE_NOOP("Pages", "Grievances"), false,
     QT_TRANSLATE_NOOP("Pages", "cases of residents, registering, dispatching")},
    {"rectifications", Icon::Rectification, QT_TRANSLATE_NOOP("Pages", "Rectification"), false,
     QT_TRANSLATE_NOOP("Pages", "rectification items, plans")},
    {"wishes", Icon::Wish, QT_TRANSLATE_NOOP("Pages", "Wishes"), false, QT_TRANSLATE_NOOP("Pages", "wish board, claims")},
    {"closeout", Icon::CloseOut, QT_TRANSLATE_NOOP("Pages", "Close-out desk"), false,
     QT_TRANSLATE_NOOP("Pages", "approving, waiting for close-out")},
    {"dashboard", Icon::Dashboard, QT_TRANSLATE_NOOP("Pages", "Dashboard"), true,
     QT_TRANSLATE_NOOP("Pages", "figures, indicators, statistics")},
    {"roster", Icon::Roster, QT_TRANSLATE_NOOP("Pages", "Roster"), false,
     QT_TRANSLATE_NOOP("Pages", "households, residents, list of names")},
    {"settings", Icon::Settings, QT_TRANSLATE_NOOP("Pages", "Settings"), false,
     QT_TRANSLATE_NOOP("Pages", "language, size, appearance, this ledger")},
};

CaseListKind grievances() {
    CaseListKind kind;
    kind.name = u"cases"_s;
    kind.type = u"grievance"_s;
    kind.title = QCoreApplication::translate("Pages", "Grievances");
    kind.newText = QCoreApplication::translate("Pages", "Register a grievance");
    return kind;
}

CaseListKind rectifications() {
    CaseListKind kind;
    kind.name = u"rectifications"_s;
    kind.type = u"rectification_item"_s;
    kind.title = QCoreApplication::translate("Pages", "Rectification items");
    kind.newText = QCoreApplication::translate("Pages", "Register an item");
    return kind;
}

CaseListKind closeOut() {
    CaseListKind kind;
    kind.name = u"closeout"_s;
    kind.title = QCoreApplication::translate("Pages", "Close-out desk");
    kind.bulkAction = u"approve_close_out"_s;
    kind.bulkText = QCoreApplication::translate("Pages", "Approve the chosen");
    kind.always.filters = {presentation::is(u"phase"_s, {u"review"_s}),
                           {u"state"_s, storage::ListFilter::Comparison::IsNot, {u"plan_review"_s}}};
    return kind;
}

}  // namespace

SideBarItem sideBarItem(const QString& page) {
    for (const auto& row : pageTable)
        if (page == QLatin1StringView(row.id))
            return {page, row.icon, QCoreApplication::translate("Pages", row.text), row.startsGroup};
    return {};
}

QString otherWordsOf(const QString& page) {
    for (const auto& row : pageTable)
        if (page == QLatin1StringView(row.id)) return QCoreApplication::translate("Pages", row.also);
    return {};
}

Page* makePage(const QString& page, presentation::SessionModel& session, presentation::UserSettings& settings,
               QWidget* parent) {
    if (page == "home"_L1) return new HomePage(session, settings, parent);
    if (page == "visits"_L1) return new VisitPage(session, settings, parent);
    if (page == "grievances"_L1) return new CaseListPage(grievances(), session, settings, parent);
    if (page == "rectifications"_L1) return new CaseListPage(rectifications(), session, settings, parent);
    if (page == "closeout"_L1) return new CaseListPage(closeOut(), session, settings, parent);
    if (page == "wishes"_L1) return new WishPage(session, settings, parent);
    if (page == "dashboard"_L1) return new DashboardPage(session, settings, parent);
    if (page == "roster"_L1) return new RosterPage(session, settings, parent);
    if (page == "settings"_L1) return new SettingsPage(session, settings, parent);
    return nullptr;
}

QString pageOfCaseType(const QString& type) {
    if (type == "micro_wish"_L1) return u"wishes"_s;
    if (type == "rectification_item"_L1) return u"rectifications"_s;
    return u"grievances"_s;
}

}  // namespace minqing::ui
