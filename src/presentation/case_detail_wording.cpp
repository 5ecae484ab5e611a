// What a case says as a whole, to tell whether there is anything new to show.

#include "presentation/case_detail_model.h"

namespace minqing::presentation {

using namespace Qt::StringLiterals;

namespace {

QString offerWording(const ActionOffer& offer) {
    QStringList parts{offer.id,
                      offer.name,
                      offer.inNameOf,
                      QString::number(offer.allowed),
                      QString::number(offer.main),
                      QString::number(offer.mine)};
    for (const auto& reason : offer.reasons) parts.append(reason.message);
    return parts.join(u'\x1f');
}

}  // namespace

QString CaseDetailModel::wording() const {
    if (!m_view) return {};
    const auto& file = m_view->file;
    QStringList said{headLine(), title(), QString::number(file.version), QString::number(int(m_view->facts.phase)),
                     file.mergedInto()};
    for (const auto& [number, childTitle] : openChildren()) said.append(number + childTitle);
    for (const auto& back : {comeBack(), instruction(), refusedExtension()})
        if (back) said.append(back->title + back->lines.join(u'\x1f'));
    for (const auto& offer : m_view->actions) said.append(offerWording(offer));
    for (const auto& field : facts())
        said.append(QStringList{field.id, field.label, field.text, QString::number(int(field.light)),
                                QString::number(int(field.tone)), QString::number(field.masked),
                                QString::number(m_revealed.value(field.id).has_value())}
                        .join(u'\x1f'));
    for (const auto& cycle : history()) {
        said.append(cycle.heading);
        for (const auto& line : cycle.lines) said.append(line.time + line.text + line.note);
    }
    for (const auto& link : links()) said.append(link.kindName + link.text);
    for (const auto& piece : file.evidence) said.append(piece.name + piece.kind + QString::number(piece.withdrawn));
    return said.join(u'\x1e');
}

}  // namespace minqing::presentation
