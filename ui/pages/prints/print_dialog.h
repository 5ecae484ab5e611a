#pragma once
#include <QDialog>

#include "presentation/print/form_export.h"
#include "presentation/session_model.h"

class QPrinter;
class QScrollArea;

namespace minqing::ui {

class ActionButton;
class Banner;
class PageView;
class ProgressPanel;
class TextLabel;

/// What is to be printed: how its pages come about, on a reader's thread.
struct PrintWork {
    QString title;        ///< of the dialog: "销号申请审批表 SQ-260702-0187"
    QString fileName;     ///< suggested, without folder and ending
    qint64 expected = 0;  ///< pages or rows, where known: for the progress
    std::function<Expected<presentation::PrintedPages>(Reader&, const std::stop_token&, const presentation::FormProgress&)>
        make;
};

/// 销号申请审批表 of these cases, a page for each.
[[nodiscard]] PrintWork closeOutFormWork(const presentation::SessionModel& session, const QStringList& numbers);

/// … of all cases of a list.
[[nodiscard]] PrintWork closeOutFormWork(const presentation::SessionModel& session, const storage::CaseQuery& cases,
                                         qint64 count);

/// The pages before they are printed; saves them as PDF or sends them to a printer. Nothing here waits on the GUI thread,
/// and giving up leaves no file behind.
class PrintDialog final : public QDialog {
    Q_OBJECT
  public:
    /// Makes the pages off the GUI thread.
    PrintDialog(presentation::SessionModel& session, PrintWork work, QWidget* parent);
    /// Shows pages that are there already.
    PrintDialog(presentation::SessionModel& session, const QString& title, const QString& fileName,
                presentation::PrintedPages pages, QWidget* parent);
    ~PrintDialog() override;
    /// Writes all pages; says in the banner what came of it.
    void savePdf(const QString& path);
    [[nodiscard]] int pageCount() const;

  protected:
    void keyPressEvent(QKeyEvent* event) override;
    /// PgDn at the foot of a page turns to the next.
    bool eventFilter(QObject* watched, QEvent* event) override;

  private:
    void build(const QString& title);
    [[nodiscard]] QWidget* buildBar();
    ActionButton* addButton(QLayout* line, const QString& id, const QString& text, void (PrintDialog::*call)());
    void make(PrintWork work);
    void showPages(presentation::PrintedPages pages);
    void turn(int by);
    void next() { turn(+1); }
    void previous() { turn(-1); }
    void zoomIn() { zoom(+25); }
    void zoomOut() { zoom(-25); }
    void zoom(int by);
    void askSave();
    void askPrint();
    void print();
    void printNext();
    void stop();
    void showState();
    void fail(const QString& message, const Error& error);

    presentation::SessionModel& session_;
    QString fileName_;
    std::shared_ptr<const presentation::PrintedPages> pages_;
    PageView* view_;
    QScrollArea* scroll_;
    ProgressPanel* progress_;
    Banner* banner_;
    TextLabel* place_;
    ActionButton *previous_ = nullptr, *next_ = nullptr, *save_ = nullptr, *print_ = nullptr;
    presentation::LatestJob job_;
    QString saved_;
    std::unique_ptr<QPrinter> printer_;
    std::unique_ptr<QPainter> painter_;
    int printed_ = 0;
};

}  // namespace minqing::ui
