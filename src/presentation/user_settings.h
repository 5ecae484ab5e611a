#pragma once
// What one person sets on one computer: one table of key, default and meaning; kept in an INI file of the user's own.

#include <QVariant>
#include <array>
#include <memory>

class QSettings;

namespace minqing::presentation {

enum class Setting { Language, Appearance, Scale, LastAccount, LastLedger, WindowWidth, WindowHeight, Columns, SavedFilters };

struct SettingRow {
    Setting setting;
    const char* key;
    const char* fallback;  ///< as text; numbers are read back as numbers
};

inline constexpr std::array settingTable{
    SettingRow{Setting::Language, "language", "zh"},
    SettingRow{Setting::Appearance, "appearance", "light"},
    SettingRow{Setting::Scale, "scale_percent", "100"},
    SettingRow{Setting::LastAccount, "last_account", ""},
    SettingRow{Setting::LastLedger, "last_ledger", ""},
    SettingRow{Setting::WindowWidth, "window/width", "1366"},
    SettingRow{Setting::WindowHeight, "window/height", "768"},
    SettingRow{Setting::Columns, "columns", ""},             ///< with a part: the list's name
    SettingRow{Setting::SavedFilters, "saved_filters", ""},  ///< with a part: the list's name
};
static_assert(settingTable.size() == std::size_t(Setting::SavedFilters) + 1);

/// GUI thread. Writing is lazy (QSettings); nothing here is data of a ledger.
class UserSettings {
  public:
    /// At `path`; empty: the user's configuration folder.
    explicit UserSettings(const QString& path = {});
    ~UserSettings();
    [[nodiscard]] QVariant value(Setting setting, const QString& part = {}) const;
    [[nodiscard]] QString text(Setting setting, const QString& part = {}) const { return value(setting, part).toString(); }
    [[nodiscard]] int number(Setting setting) const { return value(setting).toInt(); }
    void set(Setting setting, const QVariant& value, const QString& part = {});

  private:
    std::unique_ptr<QSettings> m_file;
};

}  // namespace minqing::presentation
