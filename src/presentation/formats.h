#pragma once
// Values as people read them. Dates and times are Beijing's. Any thread.

#include <QJsonValue>

#include "ledger/surroundings.h"

namespace minqing::presentation {

/// 7月25日, with the year when it is not `now`'s; empty for an invalid date.
[[nodiscard]] QString dateText(QDate date, Instant now);
/// 今天 17:30 · 昨天 09:12 · 7月24日 09:12.
[[nodiscard]] QString momentText(Instant at, Instant now);
/// 今天 17:30 · 7月25日 · 超期 2 天 · 超期 3 小时 · 暂停: what is left or gone of a deadline.
[[nodiscard]] QString deadlineText(Instant due, Instant now, bool paused);
/// 35 分钟 · 3 小时 · 2 天 3 小时.
[[nodiscard]] QString durationText(qint64 minutes);
/// 1,800 元 from fen; fen are shown only where there are any.
[[nodiscard]] QString moneyText(qint64 fen);
/// Fen from an amount in yuan as people write it: 800, 800.50, 1,200元, full width. Absent: no amount, more than two decimals,
/// or a comma that could be either.
[[nodiscard]] std::optional<qint64> amountOf(const QString& typed);
/// A whole number as people write it: 12, 1,200, full width. Absent: none.
[[nodiscard]] std::optional<qint64> wholeOf(const QString& typed);
/// 2,145 – digits in groups of three.
[[nodiscard]] QString countText(qint64 count);
/// A field's value by its kind: names of codes, units and accounts, money, dates.
[[nodiscard]] QString fieldText(const FieldDefinition& field, const QJsonValue& value, const Surroundings& surroundings,
                                Instant now);
/// A value behind a mask of a definition (name, phone, citizen_number, address); no mask leaves it as it is, and what is
/// masked already stays so.
[[nodiscard]] QString maskedText(const QString& mask, const QString& text);
/// 2026-07-18 09:30, for files.
[[nodiscard]] QString momentForFile(Instant at);
/// What stands between the names of a list: 、 or a comma and a space.
[[nodiscard]] QString listSeparator();
/// Every reason on a line of its own.
[[nodiscard]] QString reasonLines(const std::vector<Reason>& reasons);

}  // namespace minqing::presentation
