#include "exchange/zip_archive.h"

#include <minizip/unzip.h>

#include <QCoreApplication>
#include <QFile>

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

struct ZipArchiveText {
    Q_DECLARE_TR_FUNCTIONS(ZipArchive)
};

// minizip reads through QFile, so that names in any script work on every system.
void* openFile(void*, const void* path, int) {
    auto file = std::make_unique<QFile>(*static_cast<const QString*>(path));
    return file->open(QIODevice::ReadOnly) ? file.release() : nullptr;
}

uLong readFile(void*, void* stream, void* to, uLong size) {
    const qint64 got = static_cast<QFile*>(stream)->read(static_cast<char*>(to), static_cast<qint64>(size));
    return got < 0 ? 0 : static_cast<uLong>(got);
}

uLong writeFile(void*, void*, const void*, uLong) { return 0; }

ZPOS64_T tellFile(void*, void* stream) { return static_cast<ZPOS64_T>(static_cast<QFile*>(stream)->pos()); }

long seekFile(void*, void* stream, ZPOS64_T offset, int origin) {
    auto* file = static_cast<QFile*>(stream);
    qint64 base = 0;
    if (origin == ZLIB_FILEFUNC_SEEK_CUR) base = file->pos();
    if (origin == ZLIB_FILEFUNC_SEEK_END) base = file->size();
    const qint64 target = base + static_cast<qint64>(offset);
    return target >= 0 && target <= file->size() && file->seek(target) ? 0 : -1;
}

int closeFile(void*, void* stream) {
    delete static_cast<QFile*>(stream);
    return 0;
}

int errorOfFile(void*, void* stream) { return static_cast<QFile*>(stream)->error() == QFileDevice::NoError ? 0 : -1; }

Unexpected tooLarge(const QString& path) {
    return fail(
        ErrorKind::BadInput, u"too_large"_s,
        ZipArchiveText::tr("%1 unpacks to far more than a table can hold and was not read. Save it again from Excel or WPS, "
                           "or split it.")
            .arg(path));
}

}  // namespace

Expected<std::shared_ptr<ZipArchive>> ZipArchive::open(const QString& path, const ZipLimits& limits) {
    zlib_filefunc64_def functions{};
    functions.zopen64_file = openFile;
    functions.zread_file = readFile;
    functions.zwrite_file = writeFile;
    functions.ztell64_file = tellFile;
    functions.zseek64_file = seekFile;
    functions.zclose_file = closeFile;
    functions.zerror_file = errorOfFile;
    unzFile handle = unzOpen2_64(&path, &functions);
    if (handle == nullptr) {
        return fail(ErrorKind::BadInput, u"damaged_file"_s,
                    ZipArchiveText::tr("%1 is incomplete or damaged. Copy or download it again.").arg(path));
    }
    std::shared_ptr<ZipArchive> archive(new ZipArchive(path, handle));
    if (auto checked = archive->checkLimits(limits); !checked) return Unexpected(checked.error());
    return archive;
}

ZipArchive::~ZipArchive() {
    closeEntry();
    unzClose(m_handle);
}

Expected<void> ZipArchive::checkLimits(const ZipLimits& limits) {
    qint64 total = 0;
    int entries = 0;
    for (int state = unzGoToFirstFile(m_handle); state == UNZ_OK; state = unzGoToNextFile(m_handle)) {
        unz_file_info64 info{};
        if (unzGetCurrentFileInfo64(m_handle, &info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK) {
            return damaged(QString());
        }
        const auto unpacked = static_cast<qint64>(info.uncompressed_size);
        const auto packed = static_cast<qint64>(info.compressed_size);
        if (unpacked < 0 || packed < 0 || unpacked > limits.totalBytes) return tooLarge(m_path);
        total += unpacked;
        if (total > limits.totalBytes || ++entries > limits.entries) return tooLarge(m_path);
        if (unpacked > limits.ratioFrom && unpacked / limits.ratio > packed) return tooLarge(m_path);
    }
    return {};
}

bool ZipArchive::contains(const QString& name) {
    closeEntry();
    return unzLocateFile(m_handle, name.toUtf8().constData(), 2) == UNZ_OK;
}

Expected<void> ZipArchive::openEntry(const QString& name) {
    if (!contains(name)) return damaged(name);
    unz_file_info64 info{};
    if (unzGetCurrentFileInfo64(m_handle, &info, nullptr, 0, nullptr, 0, nullptr, 0) != UNZ_OK ||
        unzOpenCurrentFile(m_handle) != UNZ_OK) {
        return damaged(name);
    }
    m_entryOpen = true;
    m_entrySize = static_cast<qint64>(info.uncompressed_size);
    return {};
}

qint64 ZipArchive::read(char* to, qint64 size) {
    if (!m_entryOpen) return -1;
    // minizip gives no more than the size in the directory, which checkLimits() has seen: lying entries cannot grow.
    const int got = unzReadCurrentFile(m_handle, to, static_cast<unsigned>(std::min<qint64>(size, 1 << 24)));
    if (got != 0) return got < 0 ? -1 : got;
    const bool complete = static_cast<qint64>(unztell64(m_handle)) == m_entrySize;
    m_entryOpen = false;
    return unzCloseCurrentFile(m_handle) == UNZ_OK && complete ? 0 : -1;
}

void ZipArchive::closeEntry() {
    if (m_entryOpen) unzCloseCurrentFile(m_handle);
    m_entryOpen = false;
}

Expected<QByteArray> ZipArchive::readAll(const QString& name, qint64 limit) {
    if (auto opened = openEntry(name); !opened) return Unexpected(opened.error());
    if (m_entrySize > limit) return tooLarge(m_path);
    QByteArray all(static_cast<qsizetype>(m_entrySize), Qt::Uninitialized);
    qint64 done = 0;
    for (;;) {
        char spare = 0;
        const bool full = done == m_entrySize;
        const qint64 got = full ? read(&spare, 1) : read(all.data() + done, m_entrySize - done);
        if (got < 0 || (full && got > 0)) return damaged(name);
        if (got == 0) return all;
        done += got;
    }
}

Unexpected ZipArchive::damaged(const QString& name) const {
    return fail(
        ErrorKind::BadInput, u"damaged_file"_s,
        ZipArchiveText::tr("%1 is damaged: its part \"%2\" is missing or cannot be read. Copy or download it again, or open it "
                           "in Excel or WPS and save it again.")
            .arg(m_path, name));
}

}  // namespace minqing
