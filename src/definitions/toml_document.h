#pragma once
// TOML text as plain values with line numbers. toml++ stays behind this header: toml_document.cpp alone includes it.

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <tl/expected.hpp>
#include <vector>

namespace minqing {

/// One value of a TOML document.
struct TomlValue {
    enum class Kind { Table, Array, String, Integer, Real, Boolean, Date, Other };
    Kind kind = Kind::Table;
    int line = 0;  ///< 1-based
    QString text;  ///< String; Date as yyyy-MM-dd
    qint64 integer = 0;
    double real = 0;
    bool flag = false;
    QStringList keys;               ///< Table: one key per value
    std::vector<TomlValue> values;  ///< Table: by key; Array: in order

    /// nullptr when this is no table or has no such key.
    [[nodiscard]] const TomlValue* find(const QString& key) const;
};

struct TomlFault {
    int line = 0;
    int column = 0;   ///< 1-based, in characters
    QString message;  ///< English, as the TOML library words it
};

/// The document as one table. Any thread.
[[nodiscard]] tl::expected<TomlValue, TomlFault> parseToml(const QByteArray& text);

}  // namespace minqing
