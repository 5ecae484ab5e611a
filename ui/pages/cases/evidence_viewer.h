#pragma once
#include "presentation/evidence_pictures.h"

#include <QDialog>
#include <QTemporaryDir>

namespace minqing::ui {

class ActionButton;
class PictureView;
class TextLabel;

/// Evidence at full size: arrows next and previous, + and - zoom, Esc back. A PDF is turned with PageUp and PageDown, Home and
/// End; other documents are opened with the program that the computer has for them, or saved.
class EvidenceViewer final : public QDialog {
    Q_OBJECT
  public:
    /// `pieces` of the case `number`, beginning with the one of this id (or name, where it has none).
    EvidenceViewer(presentation::SessionModel& session, QString number, std::vector<Evidence> pieces, const QString& first,
                   QWidget* parent);
    [[nodiscard]] int position() const { return at_; }
    /// Of the piece that is shown: from 0, of pages().
    [[nodiscard]] int page() const { return page_; }
    [[nodiscard]] int pages() const { return pages_; }
    /// What the program names an element of a list of evidence by.
    [[nodiscard]] static QString keyOf(const Evidence& piece) { return piece.id.isEmpty() ? piece.name : piece.id; }

  protected:
    void keyPressEvent(QKeyEvent* event) override;

  private:
    void build();
    QWidget* makePageTurner();
    void show(int position);
    void showPage(int page);
    void load();
    /// What PageUp and PageDown do: the pages of a PDF, else the pieces.
    void turn(int step);
    void tellPages();
    void saveAs();
    void openOutside();
    /// Writes the file to `path`; then calls `then`.
    void write(const QString& path, std::function<void()> then);
    [[nodiscard]] const Evidence& piece() const { return pieces_[size_t(at_)]; }

    presentation::SessionModel& session_;
    presentation::EvidencePictures pictures_;
    QString number_;
    std::vector<Evidence> pieces_;
    int at_ = 0, page_ = 0, pages_ = 1;
    QTemporaryDir opened_;  ///< files given to other programs, until the viewer closes
    TextLabel* title_;
    TextLabel* note_;
    PictureView* view_;
    ActionButton* back_;
    ActionButton* on_;
    ActionButton* save_;
    ActionButton* open_;
    TextLabel* pageNote_;
    ActionButton* pageBack_;
    ActionButton* pageOn_;
    QWidget* turner_;
};

}  // namespace minqing::ui
