#pragma once
#include "presentation/value_table_model.h"
#include "presentation/version_model.h"
#include "ui/widgets/card.h"

namespace minqing::ui {

class ActionButton;
class LedgerTableView;
class TextLabel;

/// The definitions in force, for who may publish them: version, since when, what still runs under older ones; and the way
/// to publish, try out and move.
class VersionsCard final : public Card {
    Q_OBJECT
  public:
    explicit VersionsCard(presentation::SessionModel& session, QWidget* parent = nullptr);
    void load() { model_.load(); }

  signals:
    void caseRequested(const QString& number);

  private:
    void render();
    void openDraft();
    void openMigration();
    presentation::SessionModel& session_;
    presentation::InForceModel model_;
    presentation::ValueTableModel<DefinitionInForce> table_;
    LedgerTableView* view_;
    TextLabel* older_;
    ActionButton* migrate_;
};

}  // namespace minqing::ui
