#pragma once
// Payloads of the journal as they lie in the file. Most of a payload is the same words again and again (keys, codes,
// places), so it is compressed by zstd against a fixed dictionary of them: to a third of its size. What is hashed,
// signed and handed out is always the plain JSON.

#include <QByteArray>
#include <memory>

namespace minqing::storage {

/// One thread. Holds zstd's working memory.
class PayloadCodec {
  public:
    PayloadCodec();
    ~PayloadCodec();
    PayloadCodec(const PayloadCodec&) = delete;
    PayloadCodec& operator=(const PayloadCodec&) = delete;

    /// The stored form: the JSON itself where that is shorter, else a mark and the compressed form.
    [[nodiscard]] QByteArray pack(const QByteArray& json);
    /// The JSON again. Bytes that are no stored form come back as they are: the chain's hash then tells that they were
    /// changed.
    [[nodiscard]] QByteArray unpack(QByteArrayView stored);

  private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

}  // namespace minqing::storage
