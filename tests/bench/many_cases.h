#pragma once
// A ledger of many made-up cases for benchmarks of storage, made once and kept when a path is given.

#include <QElapsedTimer>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <cstdio>
#include <functional>
#include <random>

#include "storage/store.h"

namespace minqing::storage {

inline void require(const Expected<void>& done) {
    if (done) return;
    std::fprintf(stderr, "%s\n", qPrintable(done.error().text()));
    std::exit(1);
}

inline CaseRows madeUpCase(int serial, std::mt19937& random) {
    using namespace Qt::StringLiterals;
    static const QStringList nouns{u"路灯"_s, u"井盖"_s, u"电梯"_s, u"下水道"_s, u"围墙"_s, u"学位"_s, u"医保"_s, u"噪音"_s};
    static const QStringList domains{u"living"_s, u"safety"_s, u"cadres"_s, u"schools"_s, u"health"_s, u"culture"_s, u"aid"_s};
    static const QStringList states{u"dispatched"_s, u"handling"_s, u"closed"_s};
    static const QStringList outcomes{u"resolved"_s, u"partly"_s, u"explained"_s};
    static const QStringList ratings{u"satisfied"_s, u"basically"_s, u"dissatisfied"_s, u"unrated"_s};
    const auto below = [&](int n) { return std::uniform_int_distribution<int>(0, n - 1)(random); };
    CaseRows rows;
    auto& f = rows.facts;
    f.type = u"grievance"_s;
    f.number = u"SQ-26%1"_s.arg(serial, 8, 10, QChar(u'0'));
    f.title = u"幸福小区%1号楼%2损坏,第%3号"_s.arg(QString::number(below(60)), nouns[below(8)], QString::number(serial));
    f.town = u"T%1"_s.arg(below(11));
    f.village = u"V%1"_s.arg(below(187), 3, 10, QChar(u'0'));
    f.leadUnit = u"D%1"_s.arg(below(101), 3, 10, QChar(u'0'));
    f.domain = domains[below(7)];
    f.route = below(4) == 0 ? u"on_site"_s : below(4) == 0 ? u"long_term"_s : u"coordinate"_s;
    f.channel = u"visit"_s;
    f.registeredAt = beijing(QDate(2025, 8, 1)).plusMs(qint64{serial} * 30'000 % (365 * msPerDay));
    f.registeredDay = dateNumber(beijingDate(f.registeredAt));
    f.registeredMonth = f.registeredDay / 100;
    f.dueAt = f.registeredAt.plusMs(msPerDay * (3 + below(5)));
    f.nextDueAt = f.dueAt;
    f.warnAt = f.dueAt->plusMs(-msPerDay);
    f.state = states[below(10) < 8 ? 2 : below(2)];
    f.phase = f.state == u"closed"_s ? Phase::Closed : f.state == u"handling"_s ? Phase::Active : Phase::New;
    f.acceptOnTime = below(10) == 0 ? YesNo::No : YesNo::Yes;
    if (f.phase == Phase::Closed) {
        f.closedAt = f.registeredAt.plusMs(msPerDay * (1 + below(8)));
        f.closedDay = dateNumber(beijingDate(*f.closedAt));
        f.onTime = f.onTimeOriginal = *f.closedAt <= *f.dueAt ? YesNo::Yes : YesNo::No;
        f.outcome = outcomes[below(3)];
        f.satisfaction = ratings[below(4)];
        f.firstPass = below(5) > 0;
        f.handlingMinutesNet = below(5000);
        f.handlingMinutesGross = f.handlingMinutesNet + below(500);
    }
    // Five stretches of three quarters of an hour before the one that it is in now.
    CountedFacts earlier = f;
    earlier.phase = Phase::New;
    earlier.outcome.clear();
    earlier.satisfaction.clear();
    earlier.closedAt.reset();
    earlier.closedDay = 0;
    Instant from = f.registeredAt;
    for (const auto& state : {u"registered"_s, u"dispatched"_s, u"accepted"_s, u"planned"_s, u"submitted"_s}) {
        earlier.state = state;
        rows.spans.push_back({earlier, from, from.plusMs(45 * msPerMinute)});
        from = *rows.spans.back().to;
    }
    rows.spans.push_back({f, from, std::nullopt});
    rows.searchText = f.title + u'\n' + f.number;
    return rows;
}

/// What the case's first entry says; may change the rows before they are written.
using PayloadOf = std::function<QByteArray(CaseRows& rows, int serial)>;

inline void fillWithCases(Store& store, int count, int entriesPerCase, const PayloadOf& payloadOf) {
    std::mt19937 random(1);
    for (int serial = 1; serial <= count;) {
        require(store.begin());
        for (int i = 0; i < 50'000 && serial <= count; ++i, ++serial) {
            auto rows = madeUpCase(serial, random);
            Entry entry;
            entry.kind = EntryKind::CaseRegister;
            entry.at = rows.facts.registeredAt;
            entry.payload = payloadOf(rows, serial);
            require(store.append(entry));
            rows.facts.id = entry.subject;
            const auto subject = entry.subject;
            for (int step = 1; step < entriesPerCase; ++step) {
                entry.kind = EntryKind::CaseAct;
                entry.subject = subject;
                require(store.append(entry));
            }
            rows.facts.head = entry.sequence;
            require(store.putCase(nullptr, rows));
        }
        require(store.commit());
    }
}

inline void makeManyCases(const QString& path, int count, int entriesPerCase = 1) {
    using namespace Qt::StringLiterals;
    if (QFileInfo::exists(path)) return;
    QElapsedTimer timer;
    timer.start();
    LedgerIdentity identity;
    identity.name = u"bench"_s;
    auto store = Store::create(path, identity).value();
    fillWithCases(*store, count, entriesPerCase, [](CaseRows&, int) { return QByteArray(300, 'x'); });
    const auto counts = store->counts().value();
    std::printf("made %d cases in %.1f s, %.0f MB\n", count, static_cast<double>(timer.elapsed()) / 1e3,
                static_cast<double>(counts.sizeBytes) / 1e6);
}

}  // namespace minqing::storage
