#include "ui/pages/cases/filter_bar.h"

#include <QInputDialog>
#include <QMenu>

#include "domain/case_facts.h"
#include "ledger/filter_conditions.h"
#include "presentation/formats.h"
#include "presentation/home_model.h"
#include "ui/pages/cases/shared_filter_menu.h"
#include "ui/widgets/chip.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/theme.h"

namespace minqing::ui {

using namespace Qt::StringLiterals;

FilterBar::FilterBar(presentation::SessionModel& session, presentation::UserSettings& settings, const QString& type,
                     const QString& name, bool withPhase, QWidget* parent)
    : QWidget(parent),
      session_(session),
      type_(type),
      name_(name),
      flow_(new FlowLayout(this)),
      saved_(settings, name, session.actor().name),
      shared_(new SharedFilterMenu(session, type, name, this)),
      savedChip_(new Chip(tr("Saved filters"), this)),
      givenChip_(new Chip({}, this)),
      otherChip_(new Chip({}, this)),
      mine_(nullptr),
      search_(new SearchField(tr("Words, number, address"), this)) {
    const auto around = session.surroundings();
    addSaved();
    givenChip_->setObjectName(name + u".filter.given"_s);
    givenChip_->setHighlighted(true);
    givenChip_->setRemovable(true);
    givenChip_->hide();
    flow_->addWidget(givenChip_);
    connect(givenChip_, &Chip::removeRequested, this, [this] {
        clearGiven();
        emit changed();
    });
    otherChip_->setObjectName(name + u".filter.other"_s);
    otherChip_->setKeyHint(u"Ctrl D"_s);
    otherChip_->hide();
    flow_->addWidget(otherChip_);
    connect(otherChip_, &Chip::clicked, this, &FilterBar::swapParts);
    if (withPhase) addPhases();
    if (type != "micro_wish"_L1)
        if (const auto* list = around->definitions->codeList(u"domains"_s)) {
            std::vector<std::pair<QString, QString>> choices;
            for (const auto& item : list->items) choices.emplace_back(item.code, item.name.text());
            addFilter(u"domain"_s, tr("Domain"), std::move(choices));
        }
    std::vector<std::pair<QString, QString>> towns;
    for (const auto* unit : around->units.ofKinds({u"town"_s})) towns.emplace_back(unit->code, unit->name);
    addFilter(u"town"_s, tr("Town"), std::move(towns));
    addFilter(u"light"_s, tr("Light"),
              {{u"green"_s, lightName(Light::Green)},
               {u"yellow"_s, lightName(Light::Yellow)},
               {u"red"_s, lightName(Light::Red)},
               {u"grey"_s, lightName(Light::Grey)}});
    mine_ = new ToggleChip(tr("Mine"), {}, false, this);
    mine_->setObjectName(name + u".filter.mine"_s);
    mine_->setAccessibleName(tr("Mine"));
    mine_->setCheckable(true);
    flow_->addWidget(mine_);
    connect(mine_, &Chip::toggled, this, &FilterBar::changed);
    search_->setObjectName(name + u".filter.text"_s);
    search_->setAccessibleName(tr("Search in this list"));
    search_->setKeyHint(u"Ctrl F"_s);
    search_->setFixedWidth(space(60));
    flow_->addWidget(search_);
    connect(search_, &SearchField::settled, this, [this](const QString& text) {
        if (text.trimmed() == text_) return;
        text_ = text.trimmed();
        emit changed();
    });
}

void FilterBar::addSaved() {
    savedChip_->setObjectName(name_ + u".filter.saved"_s);
    savedChip_->setAccessibleName(tr("Saved filters"));
    auto* menu = new QMenu(savedChip_);
    savedChip_->setMenu(menu);
    flow_->addWidget(savedChip_);
    connect(menu, &QMenu::aboutToShow, this, &FilterBar::fillSavedMenu);
    connect(shared_, &SharedFilterMenu::chosen, this, &FilterBar::useShared);
    connect(shared_, &SharedFilterMenu::refused, this, &FilterBar::refused);
}

void FilterBar::fillSavedMenu() {
    auto* menu = savedChip_->findChild<QMenu*>(QString(), Qt::FindDirectChildrenOnly);
    menu->clear();
    const QStringList names = saved_.names();
    for (const QString& name : names) menu->addAction(name, this, [this, name] { useSaved(name); });
    shared_->addFilters(menu);
    if (!menu->isEmpty()) menu->addSeparator();
    auto* save = menu->addAction(tr("Keep these conditions under a name…"), this, &FilterBar::askForName);
    // A list behind a figure is that figure's question; it has no conditions of its own to keep.
    save->setEnabled(!given_);
    shared_->addSharing(menu, given_ ? std::nullopt : std::optional(query()), words().left(30));
    if (!names.isEmpty()) {
        auto* away = menu->addMenu(tr("Delete"));
        for (const QString& name : names) away->addAction(name, this, [this, name] { saved_.remove(name); });
    }
    shared_->addTakingBack(menu);
}

void FilterBar::askForName() {
    auto* dialog = new QInputDialog(this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setObjectName(name_ + u".filter.save"_s);
    dialog->setWindowTitle(tr("Saved filters"));
    dialog->setLabelText(tr("Name of these conditions"));
    dialog->setTextValue(words().left(30));
    connect(dialog, &QInputDialog::textValueSelected, this, &FilterBar::saveAs);
    dialog->open();
}

void FilterBar::saveAs(const QString& name) {
    QJsonObject conditions{{u"mine"_s, mine_->isChecked()}, {u"text"_s, text_}};
    QJsonObject values;
    for (const auto& filter : filters_) values.insert(filter.key, filter.value);
    conditions.insert(u"filters"_s, values);
    saved_.put(name, conditions);
}

void FilterBar::useSaved(const QString& name) {
    const QJsonObject conditions = saved_.conditions(name);
    if (conditions.isEmpty()) return;
    clearGiven();
    const QJsonObject values = conditions.value(u"filters"_s).toObject();
    for (auto& filter : filters_) {
        filter.value = values.value(filter.key).toString();
        showTitle(filter);
    }
    const QSignalBlocker quiet(mine_);
    mine_->setChecked(conditions.value(u"mine"_s).toBool());
    text_ = conditions.value(u"text"_s).toString();
    search_->setText(text_);
    emit changed();
}

bool FilterBar::showOnChips(const storage::CaseQuery& query) {
    std::vector<QString> values(filters_.size());
    bool mine = false;
    for (const auto& asked : query.filters) {
        if (asked.comparison != storage::ListFilter::Comparison::Is) return false;
        const QString value = asked.values.join(u'|');
        const auto chip = std::find_if(filters_.begin(), filters_.end(), [&](const Filter& one) {
            return one.key == asked.key && std::any_of(one.choices.begin(), one.choices.end(),
                                                       [&](const auto& choice) { return choice.first == value; });
        });
        const bool isMine = asked.key == "mine"_L1 && value == "yes"_L1;
        if (chip == filters_.end() && !isMine) return false;
        mine = mine || isMine;
        if (isMine) continue;
        auto& slot = values[size_t(chip - filters_.begin())];
        if (!slot.isEmpty()) return false;
        slot = value;
    }
    for (size_t i = 0; i < filters_.size(); ++i) {
        filters_[i].value = values[i];
        showTitle(filters_[i]);
    }
    const QSignalBlocker quiet(mine_);
    mine_->setChecked(mine);
    return true;
}

void FilterBar::useShared(const SharedFilter& filter) {
    storage::CaseQuery asked = queryOf(filter);
    clearGiven();
    if (!showOnChips(asked)) {
        setGiven(asked, filter.name);
        givenIsShared_ = true;
    }
    text_ = asked.text;
    search_->setText(text_);
    emit changed();
}

QString FilterBar::words(bool withPhase) const {
    QStringList parts;
    // A list that was opened by its phase alone says nothing more without it.
    const auto more = [](const storage::ListFilter& one) { return one.key != "phase"_L1 && one.key != "state"_L1; };
    if (given_ && (withPhase || given_->fact || !given_->text.isEmpty() ||
                   std::any_of(given_->filters.begin(), given_->filters.end(), more)))
        parts.append(givenTitle_);
    for (const auto& filter : filters_)
        if (!filter.value.isEmpty() && (withPhase || filter.key != "phase"_L1)) parts.append(filter.chip->text());
    if (mine_->isChecked()) parts.append(tr("Mine"));
    if (!text_.isEmpty()) parts.append(tr("“%1”").arg(text_));
    return parts.join(u" · "_s);
}

void FilterBar::addPhases() {
    addFilter(u"phase"_s, tr("Phase"),
              {{presentation::openPhases().join(u'|'), tr("open")},
               {u"new"_s, phaseName(Phase::New)},
               {u"active"_s, phaseName(Phase::Active)},
               {u"waiting"_s, phaseName(Phase::Waiting)},
               {u"review"_s, phaseName(Phase::Review)},
               {u"closed"_s, phaseName(Phase::Closed)}},
              presentation::openPhases().join(u'|'));
}

void FilterBar::addFilter(const QString& key, const QString& title, std::vector<std::pair<QString, QString>> choices,
                          const QString& value) {
    const size_t place = filters_.size();
    auto* chip = new Chip({}, this);
    auto* menu = new QMenu(chip);
    chip->setObjectName(name_ + u".filter."_s + key);
    menu->addAction(tr("all"), this, [this, place] { choose(place, {}); });
    for (const auto& [code, text] : choices) menu->addAction(text, this, [this, place, code = code] { choose(place, code); });
    chip->setMenu(menu);
    flow_->addWidget(chip);
    filters_.push_back({key, title, std::move(choices), value, chip, menu});
    showTitle(filters_.back());
}

void FilterBar::showTitle(Filter& filter) {
    QString chosen = tr("all");
    for (const auto& [code, text] : filter.choices)
        if (code == filter.value && !code.isEmpty()) chosen = text;
    filter.chip->setText(tr("%1: %2").arg(filter.title, chosen));
    filter.chip->setHighlighted(!filter.value.isEmpty());
    filter.chip->setAccessibleName(filter.chip->text());
}

void FilterBar::choose(size_t place, const QString& value) {
    filters_[place].value = value;
    showTitle(filters_[place]);
    emit changed();
}

storage::CaseQuery FilterBar::query() const {
    storage::CaseQuery query = given_.value_or(storage::CaseQuery{});
    if (!given_) query.type = type_;
    for (const auto& filter : filters_)
        if (!filter.value.isEmpty()) query.filters.push_back(presentation::is(filter.key, filter.value.split(u'|')));
    if (mine_->isChecked()) query.filters.push_back(presentation::is(u"mine"_s, {u"yes"_s}));
    query.text = text_;
    return query;
}

void FilterBar::setGiven(const storage::CaseQuery& query, const QString& title, bool counted) {
    given_ = query;
    givenCounted_ = counted;
    givenIsShared_ = false;
    others_.clear();
    otherChip_->hide();
    givenTitle_ = title;
    givenChip_->setText(title);
    givenChip_->setAccessibleName(title);
    givenChip_->show();
    // The chip stands for the whole question: nothing else narrows it until the reader says so.
    for (auto& filter : filters_) {
        filter.value.clear();
        showTitle(filter);
    }
    text_.clear();
    search_->clear();
    const QSignalBlocker quiet(mine_);
    mine_->setChecked(false);
}

void FilterBar::setOthers(std::vector<presentation::ListPart> others) {
    others_ = std::move(others);
    otherChip_->setVisible(!others_.empty());
    if (others_.empty()) return;
    const QString text = tr("Show instead: %1").arg(others_.front().title);
    otherChip_->setText(text);
    otherChip_->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));  // a new text takes it away
    otherChip_->setAccessibleName(text);
}

/// The next part of the ring; what was shown becomes its last.
void FilterBar::swapParts() {
    if (others_.empty() || !given_) return;
    auto others = others_;
    const presentation::ListPart shown = others.front();
    others.erase(others.begin());
    others.push_back({*given_, givenTitle_});
    setGiven(shown.query, shown.title);
    setOthers(std::move(others));
    emit changed();
}

bool FilterBar::isNarrowed() const {
    return mine_->isChecked() || !text_.isEmpty() ||
           std::any_of(filters_.begin(), filters_.end(), [](const Filter& filter) { return !filter.value.isEmpty(); });
}

void FilterBar::setTotal(std::optional<qint64> total) {
    if (!given_) return;
    const bool counted = total && givenCounted_ && !isNarrowed();
    givenChip_->setText(counted ? tr("%1 (%2)").arg(givenTitle_, presentation::countText(*total)) : givenTitle_);
    givenChip_->setAccessibleName(givenChip_->text());
}

void FilterBar::clearGiven() {
    given_.reset();
    others_.clear();
    otherChip_->hide();
    givenTitle_.clear();
    givenChip_->hide();
    if (!filters_.empty() && filters_.front().key == "phase"_L1) {
        filters_.front().value = presentation::openPhases().join(u'|');
        showTitle(filters_.front());
    }
}

void FilterBar::focusSearch() {
    search_->setFocus();
    search_->selectAll();
}

}  // namespace minqing::ui
