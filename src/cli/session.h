#pragma once
// One run of the command line: which ledger, who asks, how to answer.

#include <QJsonObject>
#include <QStringList>
#include <functional>
#include <memory>

#include "ledger/ledger.h"

namespace minqing::cli {

/// Exit codes, as others may rely on them.
enum class Exit { Done = 0, Refused = 1, Usage = 2, BadInput = 3, Failure = 4 };

/// What a command gives: the document printed, and how the program ends.
struct Answer {
    QJsonObject document;
    Exit exit = Exit::Done;
    QString text = {};  ///< for people; empty: made from the document
};

using Result = Expected<Answer>;

/// What the program has to do by itself: before a change, or left to the work.
enum class DueSteps { First, LeftToWork };

struct Session {
    QString ledgerPath;
    QString account;
    bool json = false;
    const Clock& clock;

    /// Usage error when no --ledger was given.
    Expected<std::unique_ptr<Ledger>> openLedger() const;
    Expected<std::unique_ptr<Reader>> openReader() const;
    /// The person who writes: --as with the password. Usage error without --as.
    Expected<Actor> writer(Ledger& ledger) const;
    /// The person who reads. In a demonstration district without --as: its supervisor.
    Expected<Actor> reader(Reader& reader) const;
    /// Opens for writing, signs in, does what is due by itself unless `work` is to do that, runs `work`.
    Result write(const std::function<Result(Ledger&, const Actor&)>& work, DueSteps due = DueSteps::First) const;
    Result read(const std::function<Result(Reader&, const Actor&)>& work) const;
};

/// One JSON object from standard input; BadInput bad_json tells where. An empty input is an empty object.
Expected<QJsonObject> objectFromInput();
/// Prints the answer (one JSON document, or text for people) and gives the exit code.
int finish(const Session& session, const Result& result);
/// YYYY-MM-DD; null for no date.
[[nodiscard]] QJsonValue iso(QDate date);
/// UTC; null for none.
[[nodiscard]] QJsonValue iso(const std::optional<Instant>& instant);
[[nodiscard]] QJsonArray reasonsJson(const std::vector<Reason>& reasons);

/// The exit code of `minqing-cli`; arguments as the shell gives them.
int run(int argc, char** argv, const Clock& clock);

}  // namespace minqing::cli
