#pragma once
#include <QFrame>

#include "presentation/search_model.h"

class QLabel;

namespace minqing::ui {

class LedgerTableView;
class SearchField;

/// What stands under the search field of the top bar: cases, households, pages and actions, all by keyboard.
class CommandPalette final : public QFrame {
    Q_OBJECT
  public:
    /// Lies over `host`, below `field`.
    CommandPalette(presentation::SessionModel& session, SearchField* field, QWidget* host);
    [[nodiscard]] presentation::SearchModel& model() { return model_; }
    void open();
    void close();

  signals:
    void chosen(const minqing::presentation::SearchHit& hit);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void place();
    void choose(int row);
    void chooseTyped();
    presentation::SearchModel model_;
    SearchField* field_;
    LedgerTableView* table_;
    QLabel* nothing_;           ///< what was searched in vain
    QPointer<QWidget> before_;  ///< what had the keys before the search field
    bool chooseWhenFound_ = false;
};

}  // namespace minqing::ui
