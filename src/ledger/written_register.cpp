#include "ledger/written_register.h"

#include "ledger/door.h"
#include "storage/register_line.h"

namespace minqing {

RegisterScribe::RegisterScribe() : m_codec(std::make_unique<storage::PayloadCodec>()) {}
RegisterScribe::~RegisterScribe() = default;

WrittenRegister RegisterScribe::write(RegisterEntry entry) {
    WrittenRegister written;
    auto fields = storage::fieldsText(entry.fields);
    written.m_payload = registerPayloadText(entry, fields);
    written.m_line =
        std::make_shared<storage::RegisterLine>(storage::registerLine(entry, std::move(fields), written.m_payload, *m_codec));
    written.m_entry = std::move(entry);
    return written;
}

}  // namespace minqing
