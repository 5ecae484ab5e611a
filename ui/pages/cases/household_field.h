#pragma once
#include <QLineEdit>

#include "presentation/session_model.h"

class QCompleter;
class QStandardItemModel;
class QTimer;

namespace minqing::ui {

/// Takes a household by name, address or code: what fits is offered while typing, and the code goes on. What was typed and
/// not chosen goes on as it is, for the check to judge.
class HouseholdField final : public QLineEdit {
    Q_OBJECT
  public:
    HouseholdField(const presentation::SessionModel& session, const QString& code, QWidget* parent = nullptr);
    /// Code of the household that was chosen, or the text as it stands.
    [[nodiscard]] QString value() const;
    /// How many fit what stands there, and the choice of one of them, as by the list that opens.
    [[nodiscard]] int offered() const;
    void chooseOffered(int row);

  signals:
    void valueChanged(const QString& value);

  private:
    void look();
    void showOffered();
    void offer(const std::vector<storage::RegisterRow>& rows);
    void choose(const QModelIndex& index);

    const presentation::SessionModel& session_;
    QString code_, shown_;  ///< chosen, and how it stands in the field
    QStandardItemModel* found_;
    QCompleter* completer_;
    QTimer* timer_;
    presentation::LatestJob job_;
};

}  // namespace minqing::ui
