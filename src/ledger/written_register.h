#pragma once
// A register entry with all that storing it takes. Import makes these on another thread than the one that holds the ledger,
// for making them takes longer than storing them.

#include <QByteArray>
#include <memory>
#include <vector>

#include "base/error.h"
#include "domain/register_entry.h"

namespace minqing {

struct Surroundings;

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
    /// registerRefusals() under these surroundings; nullptr: not asked under them, or there is no such register.
    [[nodiscard]] const std::vector<Reason>* refusals(const Surroundings* under) const {
        return under && under == m_under.get() ? &m_refusals : nullptr;
    }

  private:
    friend class RegisterScribe;
    RegisterEntry m_entry;
    QByteArray m_payload;
    std::shared_ptr<const storage::RegisterLine> m_line;
    std::shared_ptr<const Surroundings> m_under;
    std::vector<Reason> m_refusals;
};

/// One thread.
class RegisterScribe {
  public:
    /// `under`: what the entries are held to already here, as long as nothing of it changes; nullptr: nothing.
    explicit RegisterScribe(std::shared_ptr<const Surroundings> under = nullptr);
    ~RegisterScribe();
    RegisterScribe(const RegisterScribe&) = delete;
    RegisterScribe& operator=(const RegisterScribe&) = delete;
    [[nodiscard]] WrittenRegister write(RegisterEntry entry);

  private:
    std::unique_ptr<storage::PayloadCodec> m_codec;
    std::shared_ptr<const Surroundings> m_under;
};

}  // namespace minqing
