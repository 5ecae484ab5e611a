#pragma once
// Inside this layer an error unwinds as a Failure; at the layer's edge `guarded` turns it into an Expected.

#include <sqlite3.h>

#include <QCoreApplication>
#include <exception>
#include <type_traits>
#include <utility>

#include "base/error.h"

namespace minqing::storage {

class Failure final : public std::exception {
  public:
    explicit Failure(Error error) : m_error(std::move(error)) {}
    Failure(ErrorKind kind, QString code, QString message) : m_error{kind, {{std::move(code), std::move(message)}}} {}
    [[nodiscard]] const Error& error() const { return m_error; }
    [[nodiscard]] const char* what() const noexcept override { return "storage failure"; }

  private:
    Error m_error;
};

/// The error that an extended SQLite result code means, for the ledger file at `path`, with the code at the end for
/// whoever supports the program. `detail` is SQLite's own English text: shown where we have no words of our own.
[[nodiscard]] Error sqliteError(int extendedCode, const QString& path, const QString& detail);

/// Runs `work` and gives what it returns, or the error that it threw.
template <class Work>
auto guarded(Work&& work) -> Expected<std::invoke_result_t<Work>> {
    try {
        if constexpr (std::is_void_v<std::invoke_result_t<Work>>) {
            std::forward<Work>(work)();
            return {};
        } else {
            return std::forward<Work>(work)();
        }
    } catch (const Failure& failure) {
        return Unexpected(failure.error());
    } catch (const std::bad_alloc&) {
        return fail(ErrorKind::Storage, QStringLiteral("no_memory"),
                    QCoreApplication::translate("Storage",
                                                "There is not enough memory. Close other programs and try "
                                                "again."));
    }
}

}  // namespace minqing::storage
