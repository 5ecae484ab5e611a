#include "ui/pages/visits/produced_card.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include "ui/pages/cases/multi_pick.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/text_label.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;

namespace {

/// The words of the definition, which messages use as well.
QString fieldWordsOf(const CaseDefinition* definition, const QString& field) {
    const auto* found = definition ? definition->field(field) : nullptr;
    return found ? found->name.text() : field;
}

std::vector<presentation::FormChoice> choicesFromCodes(const presentation::SessionModel& session, const QString& list) {
    std::vector<presentation::FormChoice> choices;
    if (const auto* codes = session.surroundings()->definitions->codeList(list))
        for (const auto& item : codes->items) choices.push_back({item.code, item.name.text()});
    return choices;
}

void nameChoiceBox(QComboBox* box, const QString& objectName, const QString& name) {
    box->setEditable(false);
    box->setObjectName(objectName);
    box->setAccessibleName(name);
    box->setAccessibleDescription(name);  // Qt reads a box of choices out by its chosen text
    box->setItemText(0, name + u" …"_s);
}

}  // namespace

ProducedCard::ProducedCard(presentation::VisitModel& model, const presentation::SessionModel& session, int position,
                           QWidget* parent)
    : Card(parent),
      model_(model),
      session_(session),
      position_(position),
      title_(new QLineEdit(this)),
      detail_(new QLineEdit(this)),
      wrong_(new TextLabel({}, TextRole::Small, Tone::Bad, this)),
      likely_(session),
      alike_(new TextLabel({}, TextRole::Small, Tone::Warning, this)) {
    const auto& draft = model.produced()[size_t(position)];
    const bool wish = draft.type == "micro_wish"_L1;
    setObjectName(u"visit.produced."_s + QString::number(position));
    setTitle(model.producedName(position));
    setActive(true);
    const auto* definition = session.surroundings()->definitions->latestCase(draft.type);
    addWords(definition, wish ? u"category"_s : u"domain"_s, wish ? u"content"_s : u"description"_s);
    if (!wish) addRoutes();
    addRemoval();
    wrong_->setObjectName(objectName() + u".wrong"_s);
    wrong_->setWordWrap(true);
    wrong_->hide();
    body()->addWidget(wrong_);
    alike_->setObjectName(objectName() + u".alike"_s);
    alike_->setWordWrap(true);
    alike_->hide();
    body()->addWidget(alike_);
    connect(&likely_, &presentation::LikelyCases::changed, this, &ProducedCard::showAlike);
    for (auto* words : {title_, detail_}) connect(words, &QLineEdit::textEdited, this, &ProducedCard::lookForAlike);
    connect(choice_, &QComboBox::currentIndexChanged, this, &ProducedCard::lookForAlike);
    showSolving();
    connect(&model_, &presentation::VisitModel::evidenceChanged, this, [this](int changed) {
        if (changed == position_) showEvidence();
    });
}

void ProducedCard::addWords(const CaseDefinition* definition, const QString& choiceField, const QString& detailField) {
    const auto& draft = model_.produced()[size_t(position_)];
    const auto* chosen = definition ? definition->field(choiceField) : nullptr;
    choice_ = makeChoiceBox(choicesFromCodes(session_, chosen ? chosen->of : QString()),
                            draft.fields.value(choiceField).toString(), this);
    nameChoiceBox(choice_, objectName() + u'.' + choiceField, fieldWordsOf(definition, choiceField));
    title_->setObjectName(objectName() + u".title"_s);
    title_->setAccessibleName(fieldWordsOf(definition, u"title"_s));
    title_->setPlaceholderText(tr("%1: in one line").arg(fieldWordsOf(definition, u"title"_s)));
    title_->setText(draft.fields.value(u"title"_s).toString());
    detail_->setObjectName(objectName() + u".description"_s);
    detail_->setAccessibleName(fieldWordsOf(definition, detailField));
    detail_->setPlaceholderText(tr("%1 (may stay empty)").arg(fieldWordsOf(definition, detailField)));
    detail_->setText(draft.fields.value(detailField).toString());
    auto* line = new QHBoxLayout;
    line->addWidget(title_, 1);
    line->addWidget(choice_);
    body()->addLayout(line);
    body()->addWidget(detail_);
    connect(title_, &QLineEdit::textChanged, this,
            [this](const QString& text) { model_.setProducedField(position_, u"title"_s, text); });
    connect(detail_, &QLineEdit::textChanged, this,
            [this, detailField](const QString& text) { model_.setProducedField(position_, detailField, text); });
    connect(choice_, &QComboBox::currentIndexChanged, this, [this, choiceField](int index) {
        model_.setProducedField(position_, choiceField, choice_->itemData(index).toString());
    });
}

void ProducedCard::lookForAlike() {
    if (size_t(position_) >= model_.produced().size()) return;
    const auto& draft = model_.produced()[size_t(position_)];
    HintRequest request{draft.type, draft.fields, {}};
    request.fields.insert(u"household"_s, model_.householdCode());
    likely_.lookFor(request);
}

void ProducedCard::showAlike() {
    QStringList lines{tr("Perhaps registered already:")};
    for (const auto& one : likely_.cases()) lines.append(one.line());
    alike_->setText(lines.join(u'\n'));
    alike_->setVisible(lines.size() > 1);
}

void ProducedCard::addRemoval() {
    auto* remove = new ActionButton(ActionButton::Kind::Quiet, tr("Remove"), this);
    remove->setObjectName(objectName() + u".remove"_s);
    remove->setAccessibleName(tr("Remove"));
    headingLine()->addWidget(remove);
    connect(remove, &ActionButton::clicked, this, [this] {
        QMetaObject::invokeMethod(
            &model_, [model = &model_, position = position_] { model->removeProduced(position); }, Qt::QueuedConnection);
    });
}

void ProducedCard::addRoutes() {
    auto* routes = new QComboBox(this);
    routes->setObjectName(objectName() + u".route"_s);
    routes->setAccessibleName(tr("Route"));
    routes->setAccessibleDescription(tr("Route"));
    routes->addItem(tr("Coordinate · 3 working days"), u"coordinate"_s);
    routes->addItem(tr("Solved on the spot"), u"on_site"_s);
    routes->addItem(tr("Long term"), u"long_term"_s);
    routes->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    routes->setCurrentIndex(
        std::max(0, routes->findData(model_.produced()[size_t(position_)].fields.value(u"route"_s).toString())));
    connect(routes, &QComboBox::currentIndexChanged, this, [this, routes](int index) {
        model_.setProducedField(position_, u"route"_s, routes->itemData(index).toString());
        showSolving();
    });
    headingLine()->addWidget(routes);
}

void ProducedCard::showSolving() {
    const auto* step = model_.solvingStep(position_);
    const bool fresh = step && !solving_;
    if (fresh) buildSolving(*step);
    if (solving_) solving_->setVisible(step != nullptr);
    if (fresh) emit partsChanged();
}

void ProducedCard::buildSolving(const TransitionDefinition& step) {
    solving_ = new QWidget(this);
    auto* column = new QVBoxLayout(solving_);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space(2));
    const auto* definition = session_.surroundings()->definitions->latestCase(model_.produced()[size_t(position_)].type);
    auto* line = new QHBoxLayout;
    QWidget* before = findChild<QWidget*>(objectName() + u".route"_s);
    const auto follow = [&](QWidget* next) {
        if (before) setTabOrder(before, next);
        before = next;
    };
    for (const QString& id : step.needs)
        if (const auto* field = definition ? definition->field(id) : nullptr) {
            auto* editor = solvingEditor(*field);
            line->addWidget(editor, qobject_cast<QLineEdit*>(editor) ? 1 : 0);
            follow(editor);
        }
    column->addLayout(line);
    column->addWidget(evidenceLine());
    follow(findChild<QWidget*>(objectName() + u".evidence"_s));
    follow(findChild<QWidget*>(objectName() + u".photo"_s));
    auto* chips = new QWidget(solving_);
    pieces_ = new FlowLayout(chips);
    column->addWidget(chips);
    body()->insertWidget(body()->indexOf(wrong_), solving_);
    showEvidence();
}

QWidget* ProducedCard::solvingEditor(const FieldDefinition& field) {
    const QString id = field.id, name = field.name.text();
    const QJsonValue stands = model_.produced()[size_t(position_)].solving.value(id);
    if (field.kind == FieldKind::Choice) {
        auto* box = makeChoiceBox(choicesFromCodes(session_, field.of), stands.toString(), solving_);
        nameChoiceBox(box, objectName() + u'.' + id, name);
        connect(box, &QComboBox::currentIndexChanged, this,
                [this, id, box](int index) { model_.setSolving(position_, id, box->itemData(index).toString()); });
        return box;
    }
    auto* editor = new QLineEdit(stands.toString(), solving_);
    editor->setObjectName(objectName() + u'.' + id);
    editor->setAccessibleName(name);
    editor->setPlaceholderText(tr("%1: in one line").arg(name));
    connect(editor, &QLineEdit::textChanged, this,
            [this, id](const QString& text) { model_.setSolving(position_, id, text.trimmed()); });
    return editor;
}

QWidget* ProducedCard::evidenceLine() {
    auto* line = new QWidget(solving_);
    auto* row = new QHBoxLayout(line);
    row->setContentsMargins(0, 0, 0, 0);
    auto* note = new QLineEdit(model_.produced()[size_t(position_)].note, line);
    note->setObjectName(objectName() + u".evidence"_s);
    note->setAccessibleName(tr("Evidence"));
    note->setPlaceholderText(tr("Evidence: a photo, or a sentence"));
    auto* photo = new SecondaryButton(tr("Photo…"), line);
    photo->setObjectName(objectName() + u".photo"_s);
    photo->setAccessibleName(tr("Choose photos as evidence"));
    photo->setIconKind(Icon::Photo);
    row->addWidget(note, 1);
    row->addWidget(photo);
    connect(note, &QLineEdit::textChanged, this, [this](const QString& text) { model_.setSolvingNote(position_, text); });
    connect(photo, &ActionButton::clicked, this, &ProducedCard::choosePhotos);
    return line;
}

void ProducedCard::choosePhotos() {
    auto* dialog = new QFileDialog(this, tr("Choose evidence"), {},
                                   tr("Pictures and documents (*.jpg *.jpeg *.png *.webp *.pdf);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, [this](const QStringList& paths) {
        for (const QString& path : paths) model_.attachToProduced(position_, path);
    });
    dialog->open();
}

void ProducedCard::showEvidence() {
    if (!pieces_ || size_t(position_) >= model_.produced().size()) return;
    pieces_->clearWidgets();
    const auto& evidence = model_.produced()[size_t(position_)].evidence;
    for (int i = 0; i < int(evidence.size()); ++i) {
        auto* chip = new Chip(evidence[size_t(i)].name, pieces_->parentWidget());
        chip->setObjectName(objectName() + u".piece."_s + QString::number(i));
        chip->setRemovable(true);
        chip->show();
        connect(
            chip, &Chip::removeRequested, this, [this, i] { model_.detachFromProduced(position_, i); }, Qt::QueuedConnection);
        pieces_->addWidget(chip);
    }
}

void ProducedCard::showProblems(const QHash<QString, QString>& problems) {
    wrong_->setText(QStringList(problems.values()).join(u'\n'));
    wrong_->setVisible(!problems.isEmpty());
    for (auto* editor : findChildren<QWidget*>()) {
        if (!editor->objectName().startsWith(objectName() + u'.')) continue;
        const QString said = problems.value(editor->objectName().mid(objectName().size() + 1));
        if (editor->property("invalid").toBool() == !said.isEmpty()) continue;
        editor->setProperty("invalid", !said.isEmpty());
        editor->setToolTip(said);
        repolish(editor);
    }
}

void ProducedCard::tabAfter(QWidget* before) {
    for (QWidget* next : {static_cast<QWidget*>(title_), static_cast<QWidget*>(choice_), static_cast<QWidget*>(detail_),
                          findChild<QWidget*>(objectName() + u".route"_s)}) {
        if (!next) continue;
        setTabOrder(before, next);
        before = next;
    }
    // What the route asked for was put behind it when it was made.
    for (auto* next : findChildren<QWidget*>()) {
        if (!solving_ || !solving_->isAncestorOf(next) || !(next->focusPolicy() & Qt::TabFocus)) continue;
        setTabOrder(before, next);
        before = next;
    }
    if (auto* remove = findChild<QWidget*>(objectName() + u".remove"_s)) setTabOrder(before, remove);
}

void ProducedCard::focusTitle() { title_->setFocus(); }

}  // namespace minqing::ui
