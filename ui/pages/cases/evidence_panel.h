#pragma once
#include "presentation/evidence_pictures.h"

#include <QWidget>

class QHBoxLayout;

namespace minqing::ui {

class TextLabel;
class ThumbnailStrip;

/// What is attached to a case: all of it as thumbnails, and before a close-out the state before and after side by side.
class EvidencePanel final : public QWidget {
    Q_OBJECT
  public:
    /// `name` is the prefix of the object names.
    EvidencePanel(presentation::SessionModel& session, const QString& name, QWidget* parent = nullptr);
    /// `compares`: the pair stands there too.
    void setCase(const CaseFile& file, bool compares);
    /// Opens the first piece; false: there is none.
    bool look();
    /// Before and after, to be put beside the promise. Belongs to this panel until it is put into a layout.
    [[nodiscard]] QWidget* pair() const { return pair_; }

  private:
    void showPair();
    void open(const QString& id);

    presentation::SessionModel& session_;
    presentation::EvidencePictures pictures_;
    QString name_, number_;
    std::vector<Evidence> pieces_;
    TextLabel* title_;
    ThumbnailStrip* strip_;
    QWidget* pair_;
    ThumbnailStrip* before_;
    ThumbnailStrip* after_;
};

}  // namespace minqing::ui
