#pragma once
#include "presentation/revealed_values.h"

#include <QWidget>

namespace minqing::ui {

/// A value behind stars with a button that asks for it in full: why is asked first and written into the journal; after a
/// minute the stars are back. Without the right to ask it is only the stars.
class MaskedValue final : public QWidget {
    Q_OBJECT
  public:
    /// `name` is the object name of the button; `text` what is shown now.
    MaskedValue(presentation::RevealedValues& values, const QString& field, const QString& label, const QString& text,
                const QString& name, QWidget* parent = nullptr);

  signals:
    void failed(const QString& text);

  private:
    void press();
    void ask(const QString& reason);
    presentation::RevealedValues& values_;
    QString field_, label_;
};

}  // namespace minqing::ui
