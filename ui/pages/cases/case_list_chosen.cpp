// What can be done with the chosen rows of a list, and who is still among them when the list changes below.

#include <QItemSelectionModel>
#include <QMenu>

#include "presentation/formats.h"
#include "ui/pages/cases/case_detail_pane.h"
#include "ui/pages/cases/case_list_page.h"
#include "ui/pages/lists/bulk_dialog.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/ledger_table_view.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostChosen = 5000;  ///< beyond this a list is worked on in parts

}  // namespace

qint64 CaseListPage::chosenCount() const {
    qint64 count = 0;
    for (const auto& range : table_->selectionModel()->selection()) count += range.height();
    return count;
}

std::vector<CaseFacts> CaseListPage::chosenCases() const {
    std::vector<CaseFacts> chosen;
    if (chosenCount() > mostChosen) return chosen;
    std::vector<int> rows;
    for (const auto& range : table_->selectionModel()->selection())
        for (int row = range.top(); row <= range.bottom(); ++row) rows.push_back(row);
    std::sort(rows.begin(), rows.end());
    for (const int row : rows)
        if (const auto* facts = model_.rowAt(row)) chosen.push_back(*facts);
    return chosen;
}

/// What the one chosen case, which stands beside the list, says against what is done with the chosen; of several each is asked
/// when it is tried with all of them.
QStringList CaseListPage::whyNotBulk() const {
    QStringList reasons;
    const auto& view = detail_->model().view();
    if (chosenCount() != 1 || !view || chosenNumbers() != QStringList{view->file.number}) return reasons;
    const auto offer = std::find_if(view->actions.begin(), view->actions.end(),
                                    [&](const ActionOffer& one) { return one.id == kind_.bulkAction; });
    if (offer == view->actions.end())
        return {tr("%1 is not decided by this step. Its own steps stand beside it.").arg(view->file.number)};
    if (!offer->allowed)
        for (const auto& reason : offer->reasons) reasons.append(reason.message);
    return reasons;
}

/// What counts the chosen ones counts those that are there.
void CaseListPage::noteChosen() {
    const qint64 chosen = chosenCount();
    forChosen_->setVisible(chosen > 1);
    forChosen_->setText(tr("%1 chosen").arg(presentation::countText(chosen)));
    forChosen_->setAccessibleName(tr("Actions for the %1 chosen").arg(presentation::countText(chosen)));
    if (!bulk_) return;
    bulk_->setBlockedReasons(whyNotBulk());
    if (chosen == 0) bulk_->setEnabled(false);
    bulk_->setText(chosen > 0 ? tr("%1: %2 chosen").arg(kind_.bulkText).arg(presentation::countText(chosen)) : kind_.bulkText);
}

/// A row that came to stand where a chosen one stood was not chosen.
void CaseListPage::dropUnchosen() {
    if (chosenCount() <= mostChosen)
        for (const auto& range : table_->selectionModel()->selection())
            for (int row = range.top(); row <= range.bottom(); ++row) {
                const qint64 id = model_.idAt(row);
                if (id != 0 && !chosenIds_.contains(id))
                    table_->selectionModel()->select(model_.index(row, 0),
                                                     QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
            }
    noteChosen();
}

void CaseListPage::showOneOfChosen() {
    if (chosenCount() < 2 || chosenCount() > mostChosen || detail_->isFilling()) return;
    const QStringList numbers = chosenNumbers();
    if (!numbers.isEmpty() && !numbers.contains(detail_->model().number())) detail_->showCase(numbers.first());
}

void CaseListPage::fillBulkMenu() {
    chosenMenu_->clear();
    const auto choices = presentation::bulkChoices(session_, chosenCases());
    for (const auto& choice : choices) {
        auto* action = chosenMenu_->addAction(choice.name + u"…"_s, this, [this, choice] { doBulk(choice); });
        action->setObjectName(kind_.name + u".chosen."_s + choice.action);
    }
    if (!choices.empty()) return;
    const bool many = chosenCount() > mostChosen;
    chosenMenu_
        ->addAction(many ? tr("More than %1 are chosen: choose fewer.").arg(presentation::countText(mostChosen))
                         : tr("Your role has no action for these in common."))
        ->setEnabled(false);
}

void CaseListPage::doBulk(const presentation::BulkChoice& choice) {
    std::vector<std::pair<QString, QString>> chosen;
    for (const auto& one : chosenCases()) chosen.emplace_back(one.number, one.title);
    if (chosen.empty()) return;
    if (qint64(chosen.size()) < chosenCount()) {
        emit message(tr("Not all of the chosen rows have been read yet. Scroll over them once, or choose fewer."), true);
        return;
    }
    auto* dialog = new BulkDialog(session_, choice, chosen, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &BulkDialog::performed, this,
            [this, name = choice.name](const BulkReport& report) { showBulkReport(name, report); });
    connect(dialog, &QDialog::finished, table_, [this] { table_->setFocus(); });
    dialog->open();
}

void CaseListPage::showBulkReport(const QString& action, const BulkReport& report) {
    bulkFailed_.clear();
    QStringList lines;
    for (const auto& item : report.items) {
        if (item.reasons.empty()) continue;
        bulkFailed_.append(item.number);
        QStringList reasons;
        for (const auto& reason : item.reasons) reasons.append(reason.message);
        lines.append(item.number + u"："_s + reasons.join(u"；"_s));
    }
    const auto done = report.items.size() - size_t(lines.size());
    banner_->setMessage(lines.isEmpty() ? Banner::Kind::Success : Banner::Kind::Warning,
                        tr("%1: %2 done, %3 left as they were.").arg(action).arg(done).arg(lines.size()), lines);
    banner_->setReasonsClickable(!lines.isEmpty());
    bulkTold_ = true;
}

}  // namespace minqing::ui
