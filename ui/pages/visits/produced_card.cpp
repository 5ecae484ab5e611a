#include "ui/pages/visits/produced_card.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QShortcut>

#include "ui/pages/cases/multi_pick.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/text_label.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;

ProducedCard::ProducedCard(presentation::VisitModel& model, const presentation::SessionModel& session, int position,
                           QWidget* parent)
    : Card(parent),
      model_(model),
      position_(position),
      title_(new QLineEdit(this)),
      detail_(new QLineEdit(this)),
      choice_(nullptr) {
    const auto& draft = model.produced()[size_t(position)];
    const bool wish = draft.type == "micro_wish"_L1;
    const QString name = u"visit.produced."_s + QString::number(position);
    setObjectName(name);
    setTitle(wish ? tr("Wish %1").arg(position + 1) : tr("Grievance %1").arg(position + 1));
    setActive(true);
    const QString field = wish ? u"category"_s : u"domain"_s;
    std::vector<presentation::FormChoice> choices;
    if (const auto* list = session.surroundings()->definitions->codeList(wish ? u"wish_categories"_s : u"domains"_s))
        for (const auto& item : list->items) choices.push_back({item.code, item.name.text()});
    choice_ = makeChoiceBox(choices, draft.fields.value(field).toString(), this);
    choice_->setEditable(false);
    choice_->setObjectName(name + u"."_s + field);
    choice_->setAccessibleName(wish ? tr("Category") : tr("Domain"));
    choice_->setAccessibleDescription(choice_->accessibleName());  // Qt reads a box of choices out by its chosen text
    choice_->setItemText(0, wish ? tr("Category …") : tr("Domain …"));
    title_->setObjectName(name + u".title"_s);
    title_->setAccessibleName(wish ? tr("Wish") : tr("Grievance"));
    title_->setPlaceholderText(wish ? tr("What is wished for, in one line") : tr("What is the matter, in one line"));
    title_->setText(draft.fields.value(u"title"_s).toString());
    detail_->setObjectName(name + u".description"_s);
    detail_->setAccessibleName(tr("Details"));
    detail_->setPlaceholderText(tr("Details (may stay empty)"));
    const QString detailField = wish ? u"content"_s : u"description"_s;
    detail_->setText(draft.fields.value(detailField).toString());
    auto* line = new QHBoxLayout;
    line->addWidget(title_, 1);
    line->addWidget(choice_);
    body()->addLayout(line);
    auto* second = new QHBoxLayout;
    second->addWidget(detail_, 1);
    body()->addLayout(second);
    if (!wish) addRoutes();
    auto* remove = new ActionButton(ActionButton::Kind::Quiet, tr("Remove"), this);
    remove->setObjectName(name + u".remove"_s);
    remove->setAccessibleName(tr("Remove"));
    headingLine()->addWidget(remove);
    connect(remove, &ActionButton::clicked, this, [this] {
        QMetaObject::invokeMethod(
            &model_, [model = &model_, position = position_] { model->removeProduced(position); }, Qt::QueuedConnection);
    });
    connect(title_, &QLineEdit::textChanged, this,
            [this](const QString& text) { model_.setProducedField(position_, u"title"_s, text); });
    connect(detail_, &QLineEdit::textChanged, this,
            [this, detailField](const QString& text) { model_.setProducedField(position_, detailField, text); });
    connect(choice_, &QComboBox::currentIndexChanged, this,
            [this, field](int index) { model_.setProducedField(position_, field, choice_->itemData(index).toString()); });
}

void ProducedCard::addRoutes() {
    auto* routes = new QComboBox(this);
    routes->setObjectName(objectName() + u".route"_s);
    routes->setAccessibleName(tr("Route"));
    routes->setAccessibleDescription(tr("Route"));
    routes->addItem(tr("Coordinate · 3 working days"), u"coordinate"_s);
    routes->addItem(tr("Solved on the spot"), u"on_site"_s);
    routes->addItem(tr("Long term"), u"long_term"_s);
    routes->setCurrentIndex(
        std::max(0, routes->findData(model_.produced()[size_t(position_)].fields.value(u"route"_s).toString())));
    connect(routes, &QComboBox::currentIndexChanged, this,
            [this, routes](int index) { model_.setProducedField(position_, u"route"_s, routes->itemData(index).toString()); });
    headingLine()->addWidget(routes);
}

void ProducedCard::tabAfter(QWidget* before) {
    for (QWidget* next : {static_cast<QWidget*>(title_), static_cast<QWidget*>(choice_), static_cast<QWidget*>(detail_),
                          findChild<QWidget*>(objectName() + u".route"_s), findChild<QWidget*>(objectName() + u".remove"_s)}) {
        if (!next) continue;
        setTabOrder(before, next);
        before = next;
    }
}

void ProducedCard::focusTitle() { title_->setFocus(); }

}  // namespace minqing::ui
