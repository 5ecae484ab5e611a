#pragma once
#include <QWidget>

#include "presentation/action_form_model.h"

class QComboBox;

namespace minqing::ui {

class FlowLayout;

/// Several of many: a box to type and choose from, and what was chosen as removable chips.
class MultiPick final : public QWidget {
    Q_OBJECT
  public:
    MultiPick(const std::vector<presentation::FormChoice>& choices, const QStringList& chosen, QWidget* parent);
    [[nodiscard]] QStringList chosen() const { return chosen_; }

  signals:
    void changed(const QStringList& chosen);

  protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

  private:
    void add(int index);
    /// What was chosen, and what is typed and not yet chosen: it is not left out silently, the check can judge it.
    [[nodiscard]] QStringList told() const;
    void rebuild();
    std::vector<presentation::FormChoice> choices_;
    QStringList chosen_;
    QComboBox* box_;
    FlowLayout* flow_;
};

/// A combo box over the choices, typed in with completion when they are many. The current data is the code.
[[nodiscard]] QComboBox* makeChoiceBox(const std::vector<presentation::FormChoice>& choices, const QString& current,
                                       QWidget* parent);

/// The one item that what was typed can only mean, by name, pinyin or initials; -1: none, or several.
[[nodiscard]] int onlyChoiceFor(const QComboBox& box, const QString& typed);

}  // namespace minqing::ui
