#pragma once
// A field: one typed value of a register entry, an activity or a case. Header, editor, import alias, export, print and
// filter derive from it; nothing else names it.

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "base/text.h"

namespace minqing {

enum class FieldKind {
    Text,      ///< one line
    LongText,  ///< paragraphs
    Integer,
    Money,      ///< integer fen
    Flag,       ///< yes / no
    Date,       ///< legal date, yyyy-MM-dd
    Time,       ///< instant, ISO 8601
    Choice,     ///< one code of the list `of`
    Choices,    ///< several codes of the list `of`
    Unit,       ///< code of a unit
    Units,      ///< codes of several units
    Account,    ///< name of an account
    Household,  ///< code of a household
    Reference,  ///< code of an entry of the register `of`
    Phone,
    CitizenNumber,  ///< GB 11643
    CreditCode,     ///< GB 32100
    Point,          ///< on the map: "longitude, latitude" in degrees, WGS 84
    Milestones,     ///< list of {name, due, done}
    Evidence,       ///< list of attachments
};

struct FieldDefinition {
    QString id;
    Text name;
    FieldKind kind = FieldKind::Text;
    QString of = {};  ///< code list ("codes/domains" is written "domains") or register kind
    bool required = false;
    bool indexed = false;    ///< has an index and may be filtered on
    bool sensitive = false;  ///< hidden from who needs not know; masked in lists, prints, exports
    QString mask = {};       ///< name | citizen_number | phone | address | point; empty: not masked
    int maximumLength = 0;   ///< characters; 0: the kind's own limit
    std::optional<qint64> minimum = {};
    std::optional<qint64> maximum = {};
    QStringList aliases = {};  ///< headings accepted on import beside the names and the id
    QString column = {};       ///< the typed core column that holds it ("address"); empty: in the JSON fields
    QString fallback = {};     ///< default value as text; empty: none
    bool fromToday = false;    ///< a date that is promised: when given, it is not over yet
    bool untilToday = false;   ///< a date of what has happened: not in the future
    Text hint = {};
};

}  // namespace minqing
