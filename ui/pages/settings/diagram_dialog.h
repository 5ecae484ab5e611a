#pragma once
#include <QDialog>

#include "presentation/session_model.h"

class QComboBox;
class QScrollArea;

namespace minqing::ui {

class DiagramView;
class TextLabel;

/// The states and actions of a kind of case, with how many cases stand in each state; saved as SVG where wanted. Opened
/// with Ctrl+G from anywhere, or from the settings.
class DiagramDialog final : public QDialog {
    Q_OBJECT
  public:
    /// `caseType` is shown first; empty: the first kind.
    DiagramDialog(presentation::SessionModel& session, const QString& caseType, QWidget* parent = nullptr);

  protected:
    void resizeEvent(QResizeEvent* event) override;

  private:
    void build();
    void fillVersions();
    void load();
    void draw(const std::map<QString, qint64>& counts);
    void fit();
    void zoom(double factor);
    void save();
    presentation::SessionModel& session_;
    QComboBox *kind_, *version_;
    QScrollArea* area_;
    DiagramView* view_;
    TextLabel* note_;
    QByteArray svg_;
    double scale_ = 1;
    bool fitting_ = true;
    presentation::LatestJob job_;
};

}  // namespace minqing::ui
