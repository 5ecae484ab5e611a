#pragma once
// Catch2 2 (Debian 12) and 3 (Debian 13) from one source, and how Qt and project values print in a failed check.

#include <QByteArray>
#include <QDate>
#include <QString>
#include <ostream>

#include "base/error.h"
#include "base/instant.h"

inline std::ostream& operator<<(std::ostream& out, const QString& text) {
    return out << '"' << text.toUtf8().constData() << '"';
}
inline std::ostream& operator<<(std::ostream& out, const QByteArray& bytes) { return out << bytes.toHex(' ').constData(); }
inline std::ostream& operator<<(std::ostream& out, QDate date) {
    return out << date.toString(Qt::ISODate).toUtf8().constData();
}

namespace minqing {
inline std::ostream& operator<<(std::ostream& out, Instant instant) { return out << toIso(instant).toUtf8().constData(); }
/// All reasons with their codes: what `INFO(result.error())` shows.
inline std::ostream& operator<<(std::ostream& out, const Error& error) {
    for (const auto& reason : error.reasons) {
        out << reason.code.toUtf8().constData() << ": " << reason.message.toUtf8().constData() << '\n';
    }
    return out;
}
}  // namespace minqing

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
using Catch::Approx;
#else
#include <catch2/catch.hpp>
#endif

/// Fails the test with every reason when an Expected holds an error.
#define REQUIRE_OK(expected)                                     \
    do {                                                         \
        const auto& resultOfRequireOk = (expected);              \
        if (!resultOfRequireOk) FAIL(resultOfRequireOk.error()); \
    } while (false)
