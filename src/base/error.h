#pragma once
// What can go wrong, told in the reader's words. Used at every layer's edge.

#include <QString>
#include <tl/expected.hpp>
#include <vector>

namespace minqing {

/// The kind decides the exit code of the command line: Refused 1, Usage 2, BadInput 3, Storage 4.
enum class ErrorKind { Refused, Usage, BadInput, Storage };

/// One reason. `code` is stable English snake_case for scripts; `message` is translated and says what, where and what
/// to do; `field` is the id of the field at fault, empty where there is none.
struct Reason {
    QString code;
    QString message;
    QString field = {};
    friend bool operator==(const Reason&, const Reason&) = default;
};

/// Never empty: at least one reason, and for a refusal every reason.
struct Error {
    ErrorKind kind = ErrorKind::Storage;
    std::vector<Reason> reasons;

    /// All messages joined by newlines, for a person.
    [[nodiscard]] QString text() const;
    /// True when one of the reasons has this code.
    [[nodiscard]] bool has(QStringView code) const;
};

template <class T>
using Expected = tl::expected<T, Error>;
using Unexpected = tl::unexpected<Error>;

/// One-reason errors: `return fail(ErrorKind::BadInput, u"no_such_unit"_s, tr…);`
[[nodiscard]] Unexpected fail(ErrorKind kind, QString code, QString message, QString field = {});
[[nodiscard]] Unexpected fail(ErrorKind kind, std::vector<Reason> reasons);

}  // namespace minqing
