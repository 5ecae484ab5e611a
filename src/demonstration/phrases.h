#pragma once
// The grammars behind the district's texts (see phrase_book.h for how they are written).

namespace minqing::demonstration {

extern const char* const visitPhrases;     ///< family1 family2 family3 talk absent refused
extern const char* const handlingPhrases;  ///< what handlers, clerks and supervisors write
extern const char* const wishPhrases;
extern const char* const rectificationPhrases;

}  // namespace minqing::demonstration
