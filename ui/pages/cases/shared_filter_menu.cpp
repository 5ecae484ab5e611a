#include "ui/pages/cases/shared_filter_menu.h"

#include <QInputDialog>
#include <QMenu>

#include "presentation/formats.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;

namespace {

/// An ampersand in a name is no key of the menu.
QString menuText(QString text) { return text.replace(u'&', u"&&"_s); }

}  // namespace

SharedFilterMenu::SharedFilterMenu(presentation::SessionModel& session, const QString& type, const QString& name,
                                   QWidget* parent)
    : QObject(parent), session_(session), type_(type), name_(name), window_(parent) {}

std::vector<SharedFilter> SharedFilterMenu::filters() const {
    return session_.surroundings()->filtersOf(type_, session_.actor());
}

void SharedFilterMenu::addFilters(QMenu* menu) {
    const auto all = filters();
    if (all.empty()) return;
    menu->addSeparator();
    for (const auto& one : all) {
        const QString by = one.by == session_.actor().id
                               ? tr("shared by you")
                               : tr("shared by %1").arg(session_.surroundings()->accountTitle(one.by));
        auto* action = menu->addAction(menuText(one.name % u"  ·  "_s % by), this, [this, one] { emit chosen(one); });
        action->setObjectName(name_ + u".filter.shared"_s);
    }
}

void SharedFilterMenu::addSharing(QMenu* menu, const std::optional<storage::CaseQuery>& query, const QString& words) {
    if (!session_.may(Right::ShareFilters)) return;
    auto* share = menu->addAction(tr("Share these conditions with others…"), this, [this, query, words] {
        if (query) ask(*query, words);
    });
    share->setObjectName(name_ + u".filter.share"_s);
    share->setEnabled(query.has_value());
}

void SharedFilterMenu::addTakingBack(QMenu* menu) {
    const bool all = session_.may(Right::ShareFilters);
    QMenu* back = nullptr;
    for (const auto& one : filters()) {
        if (!all && one.by != session_.actor().id) continue;
        if (!back) back = menu->addMenu(tr("Take a shared filter back"));
        back->addAction(menuText(one.name), this, [this, one] {
            session_.perform(WithdrawFilter{one.list, one.name}, {}, this, [this](const Expected<Receipt>& done) {
                if (!done) emit refused(done.error());
            });
        });
    }
}

void SharedFilterMenu::ask(const storage::CaseQuery& query, const QString& proposed, const QString& problem) {
    auto* dialog = new QInputDialog(window_);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(name_ + u".filter.share.dialog"_s);
    dialog->setWindowTitle(tr("Share a filter"));
    const QString label =
        tr("Name under which everybody who sees this list finds these conditions.\n"
           "Each of them sees only the cases that they may see.");
    dialog->setLabelText(problem.isEmpty() ? label : QString(label % u"\n\n"_s % problem));
    dialog->setTextValue(proposed);
    connect(dialog, &QInputDialog::textValueSelected, this, [this, query](const QString& text) { share(text, query); });
    dialog->open();
}

void SharedFilterMenu::share(const QString& filterName, const storage::CaseQuery& query) {
    session_.perform(ShareFilter{type_, filterName, query.filters, query.text}, {}, this,
                     [this, filterName, query](const Expected<Receipt>& done) {
                         // What was typed comes back, with what is wrong with it.
                         if (!done) ask(query, filterName, presentation::reasonLines(done.error().reasons));
                     });
}

}  // namespace minqing::ui
