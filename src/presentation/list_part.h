#pragma once
#include "storage/queries.h"

namespace minqing::presentation {

/// A list behind one part of a figure, under the words that say which.
struct ListPart {
    storage::CaseQuery query;
    QString title;
};

}  // namespace minqing::presentation
