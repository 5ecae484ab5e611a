#pragma once
#include "presentation/action_form_model.h"
#include "presentation/evidence_pictures.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QMimeData;

namespace minqing::ui {

class Chip;
class FlowLayout;
class ThumbnailStrip;

/// The part of a form where evidence is added: described in words, chosen as files, dropped, or pasted from the clipboard.
class EvidenceField final : public QWidget {
    Q_OBJECT
  public:
    /// `name` is the prefix of the object names: cases.form → cases.form.evidence.note.
    EvidenceField(presentation::SessionModel& session, presentation::ActionFormModel& model, const QString& name,
                  QWidget* parent = nullptr);
    /// What still stands in the line becomes a piece of evidence.
    void addNote();
    /// Takes files and pictures out of what was dropped or pasted; false: there are none in it.
    bool take(const QMimeData& offered);
    [[nodiscard]] static bool canTake(const QMimeData& offered);

  protected:
    void focusInEvent(QFocusEvent* event) override;

  private:
    void build();
    void chooseFiles();
    void showEvidence();
    [[nodiscard]] QString kind() const;
    void look(const QString& id);

    presentation::SessionModel& session_;
    presentation::ActionFormModel& model_;
    presentation::EvidencePictures pictures_;
    QString name_;
    QLineEdit* note_;
    QComboBox* kind_;
    QWidget* file_ = nullptr;
    FlowLayout* chips_;
    ThumbnailStrip* strip_;
};

}  // namespace minqing::ui
