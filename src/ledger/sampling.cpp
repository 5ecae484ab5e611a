#include "ledger/sampling.h"

#include <QCoreApplication>
#include <algorithm>

#include "base/hashing.h"
#include "ledger/ledger_text.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

QByteArray ticket(const QString& seed, const QString& number) {
    Hasher hasher;
    hasher.addSized(seed.toUtf8()).addSized(number.toUtf8());
    return toBytes(hasher.finish());
}

}  // namespace

Expected<Sample> drawSample(Reader& reader, const SampleRequest& request, const Actor& actor, const std::stop_token& stop) {
    if (request.seed.trimmed().isEmpty() || (request.count < 1 && !(request.share > 0 && request.share <= 1))) {
        return fail(ErrorKind::Usage, u"bad_sample"_s,
                    LedgerText::tr("A sample needs a seed, and either a number of cases or a share above 0 and up to 1."));
    }
    storage::CaseQuery query;
    query.type = request.type;
    query.filters = request.filters;
    query.text = request.text;
    query.fact = request.fact;
    std::vector<std::pair<QByteArray, QString>> tickets;
    std::optional<storage::PageKey> from;
    do {
        auto page = reader.cases(query, actor, 1000, from);
        if (!page) return Unexpected{std::move(page.error())};
        for (const auto& row : page->rows) tickets.emplace_back(ticket(request.seed, row.number), row.number);
        from = page->next;
    } while (from && !stop.stop_requested());
    std::sort(tickets.begin(), tickets.end());
    Sample sample{static_cast<qint64>(tickets.size()), {}, request.seed};
    auto wanted = static_cast<std::size_t>(request.count);
    if (request.count < 1) wanted = static_cast<std::size_t>(std::ceil(request.share * static_cast<double>(tickets.size())));
    for (std::size_t i = 0; i < std::min(wanted, tickets.size()); ++i) sample.numbers.append(tickets[i].second);
    return sample;
}

QString sampleReason(const Sample& sample) {
    return LedgerText::tr("Drawn at random: %1 of %2, seed %3")
        .arg(sample.numbers.size())
        .arg(sample.population)
        .arg(sample.seed);
}

}  // namespace minqing
