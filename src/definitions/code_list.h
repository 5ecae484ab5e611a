#pragma once
// A list of codes (domains, channels, outcomes …) with names in both languages.

#include <QString>
#include <QStringList>
#include <vector>

#include "base/text.h"

namespace minqing {

struct CodeItem {
    QString code;
    Text name;
    QStringList aliases = {};
    QString leadUnit = {};  ///< domains only: code of the unit that answers for it, empty where none does (M04)
    bool valid = true;      ///< visit results only: counts as a valid visit
};

struct CodeList {
    QString id;
    Text name;
    std::vector<CodeItem> items;  ///< in the order people expect
    /// nullptr when there is no such code.
    [[nodiscard]] const CodeItem* find(QStringView code) const;
    /// By code, either name or alias, trimmed; nullptr when nothing fits.
    [[nodiscard]] const CodeItem* match(QStringView text) const;
};

}  // namespace minqing
