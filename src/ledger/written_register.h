#pragma once
// A register entry with all that storing it takes. Import makes these on another thread than the one that holds the ledger,
// for making them takes longer than storing them.

#include <QByteArray>
#include <memory>

#include "domain/register_entry.h"

namespace minqing {

namespace storage {
class PayloadCodec;
struct RegisterLine;
}  // namespace storage

/// Only a RegisterScribe makes one, so the line always says what the entry says.
class WrittenRegister {
  public:
    [[nodiscard]] const RegisterEntry& entry() const { return m_entry; }
    [[nodiscard]] const QByteArray& payload() const { return m_payload; }  ///< compact JSON, as it is hashed
    [[nodiscard]] const storage::RegisterLine& line() const { return *m_line; }

  private:
    friend class RegisterScribe;
    RegisterEntry m_entry;
    QByteArray m_payload;
    std::shared_ptr<const storage::RegisterLine> m_line;
};

/// One thread.
class RegisterScribe {
  public:
    RegisterScribe();
    ~RegisterScribe();
    RegisterScribe(const RegisterScribe&) = delete;
    RegisterScribe& operator=(const RegisterScribe&) = delete;
    [[nodiscard]] WrittenRegister write(RegisterEntry entry);

  private:
    std::unique_ptr<storage::PayloadCodec> m_codec;
};

}  // namespace minqing
