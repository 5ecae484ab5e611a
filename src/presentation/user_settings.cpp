#include "presentation/user_settings.h"

#include <QSettings>
#include <QStandardPaths>

namespace minqing::presentation {

using namespace Qt::StringLiterals;

namespace {

QString keyOf(Setting setting, const QString& part) {
    const QString key = QString::fromLatin1(settingTable[std::size_t(setting)].key);
    return part.isEmpty() ? key : key + u"/"_s + part;
}

}  // namespace

UserSettings::UserSettings(const QString& path)
    : m_file(std::make_unique<QSettings>(
          path.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + u"/settings.ini"_s : path,
          QSettings::IniFormat)) {}

UserSettings::~UserSettings() = default;

QVariant UserSettings::value(Setting setting, const QString& part) const {
    return m_file->value(keyOf(setting, part), QString::fromLatin1(settingTable[std::size_t(setting)].fallback));
}

void UserSettings::set(Setting setting, const QVariant& value, const QString& part) {
    m_file->setValue(keyOf(setting, part), value);
}

}  // namespace minqing::presentation
