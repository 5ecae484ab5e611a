#pragma once
// The pictures behind pieces of evidence: small ones for lists, kept while the page lives; one large one at a time for the
// viewer. Read within the reader's scope and decoded off the GUI thread. GUI thread only.

#include <QHash>
#include <QImage>
#include <QObject>

#include "presentation/pdf_pages.h"
#include "presentation/session_model.h"

namespace minqing::presentation {

class EvidencePictures final : public QObject {
    Q_OBJECT
  public:
    explicit EvidencePictures(SessionModel& session, QObject* parent = nullptr);
    /// The small picture of a piece; null while it is being read (ready() tells), or when it has none. Pieces of a form,
    /// whose content is at hand, need no case number.
    [[nodiscard]] QImage small(const QString& number, const Evidence& piece);
    /// The picture for the whole screen; `then` gets a null one for what cannot be shown. Of a PDF this page, from 0; a picture
    /// is one page. Only the newest question is answered.
    void large(const QString& number, const Evidence& piece, int page, QObject* context,
               std::function<void(Expected<PdfPage>)> then);
    /// The file itself.
    void content(const QString& number, const Evidence& piece, QObject* context,
                 std::function<void(Expected<EvidenceContent>)> then);

  signals:
    void ready(const QString& id, const QImage& picture);

  private:
    SessionModel& m_session;
    QHash<QString, QImage> m_small;  ///< null: under way, or none to be had
    LatestJob m_largeJob;
    QString m_openId;      ///< of the PDF that is being read page by page
    QByteArray m_openPdf;  ///< its content, read from the ledger once
};

/// "After · 7 July 20": what a picture is, in a few words.
[[nodiscard]] QString evidenceCaption(const Evidence& piece, Instant now, bool ofWish = false);
/// Whether a case of this number is a micro-wish: what came of it was realised, not rectified.
[[nodiscard]] bool isWish(const QString& number, const Surroundings& around);
[[nodiscard]] bool isPicture(const Evidence& piece);
[[nodiscard]] bool isPdf(const Evidence& piece);
/// A picture or a PDF: what the window itself can show.
[[nodiscard]] bool isShowable(const Evidence& piece);

}  // namespace minqing::presentation
