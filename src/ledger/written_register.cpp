#include "ledger/written_register.h"

#include "ledger/door.h"
#include "ledger/register_rules.h"
#include "ledger/surroundings.h"
#include "storage/register_line.h"

namespace minqing {

RegisterScribe::RegisterScribe(std::shared_ptr<const Surroundings> under)
    : m_codec(std::make_unique<storage::PayloadCodec>()), m_under(std::move(under)) {}
RegisterScribe::~RegisterScribe() = default;

WrittenRegister RegisterScribe::write(RegisterEntry entry) {
    WrittenRegister written;
    auto fields = storage::fieldsText(entry.fields);
    written.m_payload = registerPayloadText(entry, fields);
    written.m_line =
        std::make_shared<storage::RegisterLine>(storage::registerLine(entry, std::move(fields), written.m_payload, *m_codec));
    if (m_under) {
        const auto& registers = m_under->definitions->registers;
        if (const auto definition = registers.find(entry.kind); definition != registers.end()) {
            written.m_refusals = registerRefusals(entry, definition->second, *m_under->definitions, m_under->units);
            written.m_under = m_under;
        }
    }
    written.m_entry = std::move(entry);
    return written;
}

}  // namespace minqing
