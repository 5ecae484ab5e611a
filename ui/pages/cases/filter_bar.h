#pragma once
#include <QWidget>

#include "presentation/list_part.h"
#include "presentation/saved_filters.h"
#include "presentation/session_model.h"

class QMenu;

namespace minqing::ui {

class Chip;
class FlowLayout;
class SearchField;
class SharedFilterMenu;

/// Chips above a case list: phase, domain, town, light, mine, words; and the figure that the list was opened from.
class FilterBar final : public QWidget {
    Q_OBJECT
  public:
    /// `type` empty: all kinds of cases.
    FilterBar(presentation::SessionModel& session, presentation::UserSettings& settings, const QString& type,
              const QString& name, bool withPhase, QWidget* parent = nullptr);
    /// What the chips ask for; the sort order is the list's own.
    [[nodiscard]] storage::CaseQuery query() const;
    /// Shows the list behind a figure or a number of the home page: one chip that can be taken away.
    /// `counted`: the chip says how many there are.
    void setGiven(const storage::CaseQuery& query, const QString& title, bool counted = true);
    /// The other parts of the figure that the list was opened from, in the order in which they follow; they go with it.
    void setOthers(std::vector<presentation::ListPart> others);
    void clearGiven();
    /// Rows of the list now; absent while they are counted. The chip of a figure says how many it opens, as long as
    /// nothing else narrows it.
    void setTotal(std::optional<qint64> total);
    [[nodiscard]] bool isGiven() const { return given_.has_value(); }
    /// The given figure is the whole question: what the page always asks for does not narrow it.
    [[nodiscard]] bool isWholeQuestion() const { return given_ && !givenIsShared_; }
    [[nodiscard]] QString givenTitle() const { return givenTitle_; }
    void focusSearch();
    /// What the chips say, for the head of an export: "阶段：未结 · 领域：居住环境".
    [[nodiscard]] QString words(bool withPhase = true) const;
    /// Keeps what the chips ask for under a name, or asks for what was kept.
    void saveAs(const QString& name);
    void useSaved(const QString& name);
    [[nodiscard]] const presentation::SavedFilters& saved() const { return saved_; }
    /// Asks for what somebody shared: by the chips, or, where they cannot say it, by one chip that can be taken away.
    void useShared(const SharedFilter& filter);
    [[nodiscard]] SharedFilterMenu& shared() { return *shared_; }

  signals:
    void changed();
    /// A shared filter could not be taken back.
    void refused(const minqing::Error& error);

  private:
    struct Filter {
        QString key;
        QString title;
        std::vector<std::pair<QString, QString>> choices;  ///< value ("a|b" for several), name
        QString value;
        Chip* chip = nullptr;
        QMenu* menu = nullptr;
    };
    [[nodiscard]] bool isNarrowed() const;
    void addPhases();
    void addFilter(const QString& key, const QString& title, std::vector<std::pair<QString, QString>> choices,
                   const QString& value = {});
    /// Sets the chips to these conditions; false, and nothing is changed: they cannot say them.
    bool showOnChips(const storage::CaseQuery& query);
    void choose(size_t filter, const QString& value);
    void showTitle(Filter& filter);
    void swapParts();
    void addSaved();
    void fillSavedMenu();
    void askForName();
    std::vector<Filter> filters_;
    presentation::SessionModel& session_;
    QString type_, name_, text_, givenTitle_;
    std::optional<storage::CaseQuery> given_;
    bool givenCounted_ = true;
    bool givenIsShared_ = false;  ///< a shared filter that the chips cannot say
    std::vector<presentation::ListPart> others_;
    FlowLayout* flow_;
    presentation::SavedFilters saved_;
    SharedFilterMenu* shared_;
    Chip* savedChip_;
    Chip* givenChip_;
    Chip* otherChip_;
    Chip* mine_;
    SearchField* search_;
};

}  // namespace minqing::ui
