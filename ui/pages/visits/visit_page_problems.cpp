// What stands in the way of saving a visit: in the banner, on the cards, and gone again once it is put right.

#include <QScrollArea>

#include "ui/pages/visits/produced_card.h"
#include "ui/pages/visits/visit_page.h"
#include "ui/widgets/banner.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;

QWidget* VisitPage::editorOf(const Reason& reason) const {
    if (auto* editor = findChild<QWidget*>(u"visit.produced."_s + reason.field)) return editor;
    return reason.field.isEmpty() ? nullptr : findChild<QWidget*>(u"visit."_s + reason.field);
}

void VisitPage::markCards(const std::vector<Reason>& reasons) {
    for (auto* card : findChildren<ProducedCard*>()) {
        QHash<QString, QString> own;
        const QString prefix = card->objectName().section(u'.', -1) + u'.';
        for (const auto& reason : reasons)
            if (reason.field.startsWith(prefix)) own.insert(reason.field.mid(prefix.size()), reason.message);
        card->showProblems(own);
    }
}

void VisitPage::tellProblems(const QString& headline, const std::vector<Reason>& reasons) {
    QStringList lines;
    for (const auto& reason : reasons) lines.append(reason.message);
    banner_->setMessage(Banner::Kind::Error, headline, lines);
    markCards(reasons);
}

/// What was said at saving follows what is put right, and goes with the last of it.
void VisitPage::followProblems() {
    if (!unsaved_) return;
    const auto problems = model_.problems();
    unsaved_ = !problems.empty();
    if (!problems.empty()) return tellProblems(tr("Not saved yet:"), problems);
    markCards({});
    banner_->hide();
}

void VisitPage::showProblems(const QString& headline, const std::vector<Reason>& reasons) {
    banner_->setAction({});
    tellProblems(headline, reasons);
    toldFor_ = model_.householdCode();
    for (const auto& reason : reasons)
        if (auto* editor = editorOf(reason)) {
            editor->setFocus();
            // When the marks have taken their room.
            QMetaObject::invokeMethod(
                this,
                [this] {
                    if (auto* now = window()->focusWidget(); now && scroll_->isAncestorOf(now))
                        scroll_->ensureWidgetVisible(now);
                },
                Qt::QueuedConnection);
            break;
        }
}

}  // namespace minqing::ui
