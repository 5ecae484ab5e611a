#pragma once
// A small ledger in a folder of its own, and rows to fill it with.

#include <QJsonDocument>
#include <QTemporaryDir>
#include <random>

#include "catch.h"
#include "storage/store.h"

namespace minqing::storage {

using namespace Qt::StringLiterals;

inline const Instant noon = beijing(QDate(2026, 7, 2), QTime(12, 0));

/// Catch2 shows the reasons when a result is an error.
template <class T>
T must(Expected<T> expected) {
    REQUIRE_OK(expected);
    if constexpr (!std::is_void_v<T>) return std::move(*expected);
}

inline LedgerIdentity sampleIdentity() {
    return {.uuid = UuidGenerator().next(noon), .district = u"379902"_s, .name = u"安澜区"_s, .created = noon};
}

inline Scope everything() {
    Scope scope;
    scope.all = true;
    return scope;
}

struct SampleLedger {
    QTemporaryDir folder;
    QString path = folder.filePath(u"示范.mql"_s);
    std::unique_ptr<Store> store = must(Store::create(path, sampleIdentity()));

    void reopen() {
        store.reset();
        store = must(Store::open(path, OpenMode::ReadWrite));
    }

    Entry append(EntryKind kind, const QJsonObject& payload, SubjectId subject = {}, Instant at = noon) const {
        Entry entry;
        entry.kind = kind;
        entry.at = at;
        entry.subject = subject;
        entry.payload = QJsonDocument(payload).toJson(QJsonDocument::Compact);
        must(store->append(entry));
        return entry;
    }

    RegisterEntry household(const QString& code, const QString& name, const QString& village, const QString& grid) const {
        const auto entry = append(EntryKind::RegisterPut, {{u"code"_s, code}});
        RegisterEntry row;
        row.id = entry.subject;
        row.kind = u"household"_s;
        row.code = code;
        row.name = name;
        row.unit = village;
        row.grid = grid;
        row.address = u"幸福路18号2单元"_s + code;
        must(store->putRegister(nullptr, row));
        return row;
    }

    CaseRows newCase(int serial, const QString& type = u"grievance"_s) const {
        const auto number = u"SQ-260702-%1"_s.arg(serial, 4, 10, QChar(u'0'));
        const auto entry = append(EntryKind::CaseRegister, {{u"number"_s, number}});
        CaseRows rows;
        auto& facts = rows.facts;
        facts.id = entry.subject;
        facts.head = entry.sequence;
        facts.type = type;
        facts.number = number;
        facts.title = u"路灯不亮第%1盏"_s.arg(serial);
        facts.state = u"dispatched"_s;
        facts.domain = u"living"_s;
        facts.town = u"379902001"_s;
        facts.registeredAt = noon;
        facts.registeredDay = 20260702;
        facts.registeredMonth = 202607;
        facts.version = 1;
        rows.spans = {{facts, noon, std::nullopt}};
        rows.searchText = facts.title + u'\n' + number;
        return rows;
    }
    /// A case in a transaction of its own.
    void commitCase(int serial) const {
        must(store->begin());
        must(store->putCase(nullptr, newCase(serial)));
        must(store->commit());
    }
};

}  // namespace minqing::storage
