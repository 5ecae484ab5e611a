#include "presentation/evidence_pictures.h"

#include <QCoreApplication>

#include "presentation/attachment.h"
#include "presentation/formats.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize smallSize{640, 480};
constexpr QSize smallPage{480, 680};
constexpr QSize largeSize{longestEdge, longestEdge};
constexpr qsizetype atMostKept = 300;

/// From the command's own bytes where they are at hand, else from the ledger.
Expected<EvidenceContent> contentOf(Reader& reader, const QString& number, const Evidence& piece, const Actor& actor) {
    if (!piece.content.isEmpty()) return EvidenceContent{piece.mediaType, piece.content};
    return reader.evidence(number, piece.id, actor);
}

/// What the small tile shows: the picture, or the head of a PDF's first page.
Expected<QImage> decodedSmall(Reader& reader, const QString& number, const Evidence& piece, const Actor& actor,
                              const std::stop_token& stop) {
    auto content = contentOf(reader, number, piece, actor);
    if (!content) return Unexpected{std::move(content.error())};
    if (!isPdf(piece)) return pictureOf(content->bytes, smallSize);
    auto page = pdfPage(content->bytes, 0, smallPage, stop);
    if (!page) return Unexpected{std::move(page.error())};
    return headOfPage(page->picture);
}

/// A page, and the content it came from, so that the next one need not be read from the ledger again.
struct DecodedPage {
    PdfPage page;
    QByteArray content;
};

Expected<DecodedPage> decodedLarge(Reader& reader, const QString& number, const Evidence& piece, int wanted, const Actor& actor,
                                   const std::stop_token& stop) {
    auto content = contentOf(reader, number, piece, actor);
    if (!content) return Unexpected{std::move(content.error())};
    if (!isPdf(piece)) return DecodedPage{{pictureOf(content->bytes, largeSize), 0, 1}, {}};
    auto page = pdfPage(content->bytes, wanted, largeSize, stop);
    if (!page) return Unexpected{std::move(page.error())};
    return DecodedPage{std::move(*page), std::move(content->bytes)};
}

}  // namespace

bool isPicture(const Evidence& piece) { return piece.mediaType.startsWith("image/"_L1); }

bool isPdf(const Evidence& piece) { return piece.mediaType == "application/pdf"_L1; }

bool isShowable(const Evidence& piece) { return isPicture(piece) || isPdf(piece); }

bool isWish(const QString& number, const Surroundings& around) {
    const auto* definition = around.definitions->latestCase(u"micro_wish"_s);
    return definition && number.startsWith(definition->number + u'-');
}

QString evidenceCaption(const Evidence& piece, Instant now, bool ofWish) {
    QString kind = QCoreApplication::translate("Evidence", "Document");
    if (piece.kind == "before"_L1)
        kind = ofWish ? QCoreApplication::translate("Evidence", "Before it was realised")
                      : QCoreApplication::translate("Evidence", "Before");
    if (piece.kind == "after"_L1)
        kind = ofWish ? QCoreApplication::translate("Evidence", "Once realised")
                      : QCoreApplication::translate("Evidence", "After");
    return piece.at.ms == 0 ? kind : kind + u' ' + dateText(beijingDate(piece.at), now);
}

EvidencePictures::EvidencePictures(SessionModel& session, QObject* parent) : QObject(parent), m_session(session) {}

QImage EvidencePictures::small(const QString& number, const Evidence& piece) {
    if (!piece.isKept() || !isShowable(piece)) return {};
    if (const auto known = m_small.constFind(piece.id); known != m_small.constEnd()) return *known;
    if (m_small.size() >= atMostKept) m_small.clear();
    m_small.insert(piece.id, {});
    m_session.jobs().read(
        this,
        [number, piece, actor = m_session.actor()](Reader& reader, const std::stop_token& stop) {
            return decodedSmall(reader, number, piece, actor, stop);
        },
        [this, id = piece.id](Expected<QImage> picture) {
            if (!picture || picture->isNull()) return;
            m_small.insert(id, *picture);
            emit ready(id, *picture);
        },
        Urgency::Later);
    return {};
}

void EvidencePictures::large(const QString& number, const Evidence& piece, int page, QObject* context,
                             std::function<void(Expected<PdfPage>)> then) {
    m_largeJob.cancel();
    if (!isShowable(piece)) {
        then(PdfPage{});
        return;
    }
    Evidence wanted = piece;
    if (isPdf(piece) && piece.id == m_openId && !m_openPdf.isEmpty()) wanted.content = m_openPdf;
    m_largeJob = m_session.jobs().read(
        context,
        [number, wanted, page, actor = m_session.actor()](Reader& reader, const std::stop_token& stop) {
            return decodedLarge(reader, number, wanted, page, actor, stop);
        },
        [this, id = piece.id, then = std::move(then)](Expected<DecodedPage> decoded) {
            if (!decoded) return then(Unexpected{std::move(decoded.error())});
            m_openId = id;
            m_openPdf = decoded->content;
            then(std::move(decoded->page));
        });
}

void EvidencePictures::content(const QString& number, const Evidence& piece, QObject* context,
                               std::function<void(Expected<EvidenceContent>)> then) {
    m_session.jobs().read(
        context,
        [number, piece, actor = m_session.actor()](Reader& reader, std::stop_token) {
            return contentOf(reader, number, piece, actor);
        },
        std::move(then));
}

}  // namespace minqing::presentation
