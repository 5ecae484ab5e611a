#include "presentation/evidence_pictures.h"

#include <QCoreApplication>

#include "presentation/attachment.h"
#include "presentation/formats.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;

namespace {

constexpr QSize smallSize{640, 480};
constexpr QSize largeSize{longestEdge, longestEdge};
constexpr qsizetype atMostKept = 300;

/// From the command's own bytes where they are at hand, else from the ledger.
Expected<EvidenceContent> contentOf(Reader& reader, const QString& number, const Evidence& piece, const Actor& actor) {
    if (!piece.content.isEmpty()) return EvidenceContent{piece.mediaType, piece.content};
    return reader.evidence(number, piece.id, actor);
}

Expected<QImage> decoded(Reader& reader, const QString& number, const Evidence& piece, const Actor& actor, QSize size) {
    auto content = contentOf(reader, number, piece, actor);
    if (!content) return Unexpected{std::move(content.error())};
    return pictureOf(content->bytes, size);
}

}  // namespace

bool isPicture(const Evidence& piece) { return piece.mediaType.startsWith("image/"_L1); }

QString evidenceCaption(const Evidence& piece, Instant now) {
    const QString kind = piece.kind == "before"_L1  ? QCoreApplication::translate("Evidence", "Before")
                         : piece.kind == "after"_L1 ? QCoreApplication::translate("Evidence", "After")
                                                    : QCoreApplication::translate("Evidence", "Document");
    return piece.at.ms == 0 ? kind : kind + u' ' + dateText(beijingDate(piece.at), now);
}

EvidencePictures::EvidencePictures(SessionModel& session, QObject* parent) : QObject(parent), m_session(session) {}

QImage EvidencePictures::small(const QString& number, const Evidence& piece) {
    if (!piece.isKept() || !isPicture(piece)) return {};
    if (const auto known = m_small.constFind(piece.id); known != m_small.constEnd()) return *known;
    if (m_small.size() >= atMostKept) m_small.clear();
    m_small.insert(piece.id, {});
    m_session.jobs().read(
        this,
        [number, piece, actor = m_session.actor()](Reader& reader, std::stop_token) {
            return decoded(reader, number, piece, actor, smallSize);
        },
        [this, id = piece.id](Expected<QImage> picture) {
            if (!picture || picture->isNull()) return;
            m_small.insert(id, *picture);
            emit ready(id, *picture);
        },
        Urgency::Later);
    return {};
}

void EvidencePictures::large(const QString& number, const Evidence& piece, QObject* context,
                             std::function<void(Expected<QImage>)> then) {
    m_largeJob.cancel();
    if (!isPicture(piece)) {
        then(QImage());
        return;
    }
    m_largeJob = m_session.jobs().read(
        context,
        [number, piece, actor = m_session.actor()](Reader& reader, std::stop_token) {
            return decoded(reader, number, piece, actor, largeSize);
        },
        std::move(then));
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
