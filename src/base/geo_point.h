#pragma once
// A point on the map as people write it: longitude and latitude in decimal degrees, WGS 84. Any thread.

#include <QString>

#include "base/error.h"

namespace minqing {

/// "116.9876, 36.6543": longitude from -180 to 180, then latitude from -90 to 90, with a comma or a blank between them and at
/// most eight decimals each. Full-width characters are narrowed; gives the normal form, with ", ". Codes: bad_point,
/// point_out_of_range, point_turned_round (latitude first: a longitude cannot be meant as latitude).
[[nodiscard]] Expected<QString> parsePoint(QStringView text);
/// To about a kilometre: 116.98***, 36.65***. What is no point gives stars only.
[[nodiscard]] QString maskPoint(QStringView point);

}  // namespace minqing
