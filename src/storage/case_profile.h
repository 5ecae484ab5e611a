#pragma once
// Everything about a case that a counter keeps apart, beside place and time, packed into one integer.

#include "domain/case_facts.h"

namespace minqing::storage {

struct CaseProfile {
    int phase = 0;
    int onTime = 0, onTimeOriginal = 0, acceptOnTime = 0;  ///< YesNo
    bool firstPass = false, reopened = false, claimed = false, listed = false;
    int outcome = 0, satisfaction = 0, exclusion = 0;  ///< numbers of the code table
    [[nodiscard]] qint64 packed() const;
    [[nodiscard]] static CaseProfile unpacked(qint64 value);
};

}  // namespace minqing::storage
