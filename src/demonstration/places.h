#pragma once
// The names and totals of the demonstration district. Fictional; the area code 379902 is given to no place.

namespace minqing::demonstration {

struct TownFigures {
    const char16_t* code;
    const char16_t* name;
    int communities, villages, grids, households;
    int ledgered, closed;  ///< grievances in the ledger (not those solved on the spot), and how many of them are closed
    int onSite;            ///< solved on the spot
};
inline constexpr int townCount = 11;
extern const TownFigures townFigures[townCount];

struct DomainFigures {
    const char16_t* code;
    const char16_t* name;
    int ledgered;
};
inline constexpr int domainCount = 7;
extern const DomainFigures domainFigures[domainCount];

inline constexpr int communityCount = 74;
extern const char16_t* const communityNames[communityCount];  ///< without 社区
inline constexpr int villageCount = 113;
extern const char16_t* const villageNames[villageCount];  ///< without 村
inline constexpr int roadCount = 30;
extern const char16_t* const roadNames[roadCount];
inline constexpr int estateCount = 50;
extern const char16_t* const estateNames[estateCount];

struct DistrictUnitName {
    const char16_t* name;
    const char16_t* sections;
};
inline constexpr int districtUnitCount = 101;
extern const DistrictUnitName districtUnitNames[districtUnitCount];

}  // namespace minqing::demonstration
