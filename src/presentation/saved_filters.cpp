#include "presentation/saved_filters.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace minqing::presentation {

using namespace Qt::StringLiterals;

SavedFilters::SavedFilters(UserSettings& settings, const QString& list, const QString& account)
    : m_settings(settings), m_part(list + u"/"_s + account) {}

QJsonArray SavedFilters::read() const {
    return QJsonDocument::fromJson(m_settings.text(Setting::SavedFilters, m_part).toUtf8()).array();
}

void SavedFilters::write(const QJsonArray& all) {
    m_settings.set(Setting::SavedFilters, QString::fromUtf8(QJsonDocument(all).toJson(QJsonDocument::Compact)), m_part);
}

QStringList SavedFilters::names() const {
    QStringList names;
    for (const auto& one : read()) names.append(one.toObject().value(u"name"_s).toString());
    return names;
}

QJsonObject SavedFilters::conditions(const QString& name) const {
    for (const auto& one : read())
        if (one.toObject().value(u"name"_s).toString() == name) return one.toObject().value(u"conditions"_s).toObject();
    return {};
}

void SavedFilters::put(const QString& name, const QJsonObject& conditions) {
    const QString plain = name.trimmed();
    if (plain.isEmpty()) return;
    QJsonArray all = read();
    const QJsonObject one{{u"name"_s, plain}, {u"conditions"_s, conditions}};
    const auto at = names().indexOf(plain);
    if (at < 0)
        all.append(one);
    else
        all.replace(at, one);
    write(all);
}

void SavedFilters::remove(const QString& name) {
    QJsonArray all = read();
    if (const auto at = names().indexOf(name); at >= 0) all.removeAt(at);
    write(all);
}

}  // namespace minqing::presentation
