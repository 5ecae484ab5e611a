#include "storage/case_profile.h"

namespace minqing::storage {
namespace {

constexpr int codeBits = 16;
constexpr qint64 codeMask = (qint64{1} << codeBits) - 1;

}  // namespace

qint64 CaseProfile::packed() const {
    qint64 value = exclusion & codeMask;
    value = (value << codeBits) | (satisfaction & codeMask);
    value = (value << codeBits) | (outcome & codeMask);
    value = (value << 3) | phase;
    for (const int yesNo : {onTime, onTimeOriginal, acceptOnTime}) value = (value << 2) | yesNo;
    for (const bool flag : {firstPass, reopened, claimed, listed}) value = (value << 1) | (flag ? 1 : 0);
    return value;
}

CaseProfile CaseProfile::unpacked(qint64 value) {
    CaseProfile profile;
    const auto take = [&value](int bits) {
        const auto part = static_cast<int>(value & ((qint64{1} << bits) - 1));
        value >>= bits;
        return part;
    };
    profile.listed = take(1) != 0;
    profile.claimed = take(1) != 0;
    profile.reopened = take(1) != 0;
    profile.firstPass = take(1) != 0;
    profile.acceptOnTime = take(2);
    profile.onTimeOriginal = take(2);
    profile.onTime = take(2);
    profile.phase = take(3);
    profile.outcome = take(codeBits);
    profile.satisfaction = take(codeBits);
    profile.exclusion = take(codeBits);
    return profile;
}

}  // namespace minqing::storage
