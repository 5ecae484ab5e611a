#pragma once
#include "ui/shell/page.h"

class QComboBox;

namespace minqing::ui {

class FieldGrid;
class TextLabel;
class VersionsCard;

/// Language, appearance, size; and what this ledger is.
class SettingsPage final : public Page {
    Q_OBJECT
  public:
    SettingsPage(presentation::SessionModel& session, presentation::UserSettings& settings, QWidget* parent = nullptr);
    void enter() override;

  signals:
    void appearanceChanged();
    void diagramRequested();

  private:
    /// What the ledger holds now.
    void count();
    void addChoice(QLayout* form, const QString& name, const QString& label, presentation::Setting setting,
                   const std::vector<std::pair<QString, QString>>& choices);
    FieldGrid* ledger_;
    TextLabel* note_;
    VersionsCard* versions_ = nullptr;  ///< for who may publish definitions
    presentation::LatestJob job_;
};

}  // namespace minqing::ui
