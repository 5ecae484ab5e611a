#pragma once
// 销号申请审批表 on one sheet of A4, however much was written: the type grows smaller until all of it fits.

#include "exchange/forms/close_out_form.h"
#include "presentation/print/printed_pages.h"

namespace minqing::presentation {

/// JPEG, as photoForPrint() makes them; empty: the cell shows the names alone.
struct CloseOutPhotos {
    QByteArray before, after;
};

/// `stamp` says at the foot who printed it, and when.
[[nodiscard]] PrintedPage closeOutSheet(const CloseOutForm& form, const QString& stamp, const CloseOutPhotos& photos = {});

}  // namespace minqing::presentation
