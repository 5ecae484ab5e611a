#include "import_ledger.h"

#include "storage/store.h"

namespace minqing::testing {

using namespace Qt::StringLiterals;

namespace {

RegisterEntry unit(const QString& code, const QString& name, const QString& kind, const QString& parent) {
    return {{}, u"unit"_s, code, name, parent, {}, {}, {}, {}, {{u"kind"_s, kind}}};
}

RegisterEntry grid(const QString& code, const QString& name, const QString& village) {
    return {{}, u"grid"_s, code, name, village, {}, {}, {}, {}, {{u"kind"_s, u"basic"_s}}};
}

void must(const auto& done) {
    if (!done) qFatal("%s", qUtf8Printable(done.error().text()));
}

}  // namespace

ImportLedger::ImportLedger() : m_clock(beijing(QDate(2026, 7, 18), QTime(9, 30))) {
    CreateLedger request;
    request.path = folder.path(u"district/ledger.minqing"_s);
    request.district = u"379902000000"_s;
    request.name = u"安澜区"_s;
    request.demonstration = true;
    auto ledger = Ledger::create(request, m_clock);
    must(ledger);
    m_ledger = std::move(*ledger);
    auto stretch = m_ledger->beginStretch();
    must(stretch);
    const auto system = Actor::system();
    const QString district = u"379902000000"_s, town = u"379902001000"_s;
    for (const auto& entry :
         {unit(town, u"文汇街道"_s, u"town"_s, district), unit(u"379902001001"_s, u"文汇社区"_s, u"community"_s, town),
          unit(u"379902100000"_s, u"河东镇"_s, u"town"_s, district),
          unit(u"379902100201"_s, u"柳林村"_s, u"village"_s, u"379902100000"_s),
          grid(u"379902001001001"_s, u"第1网格"_s, u"379902001001"_s),
          grid(u"379902001001002"_s, u"第2网格"_s, u"379902001001"_s),
          grid(u"379902100201001"_s, u"柳林村网格"_s, u"379902100201"_s)}) {
        must(stretch->execute(PutRegister{entry}, system));
    }
    const auto account = [&](const QString& name, const QString& role, const QString& place) {
        must(stretch->execute(PutAccount{name, name, place}, system));
        must(stretch->execute(PutGrant{{name, role, place, QDate(2026, 1, 1), {}, {}}}, system));
    };
    account(u"clerk"_s, u"clerk"_s, district);
    account(u"townClerk"_s, u"clerk"_s, town);
    account(u"visitor"_s, u"visitor"_s, town);
    account(u"secadmin"_s, u"secadmin"_s, district);
    must(stretch->commit());
}

Actor ImportLedger::actor(const QString& name) {
    auto found = m_ledger->actor(name);
    must(found);
    return *found;
}

ImportRequest ImportLedger::request(ImportKind kind, const QByteArray& text) {
    return {kind, folder.write(u"file%1.csv"_s.arg(++m_files), text)};
}

Expected<ImportReport> ImportLedger::run(ImportKind kind, const QByteArray& text, bool partial) {
    auto wanted = request(kind, text);
    wanted.partial = partial;
    return runImport(*m_ledger, actor(u"clerk"_s), wanted);
}

Expected<ImportReport> ImportLedger::plan(ImportKind kind, const QByteArray& text, bool partial) {
    auto wanted = request(kind, text);
    wanted.partial = partial;
    return planImport(*m_ledger, actor(u"clerk"_s), wanted);
}

qint64 ImportLedger::entries() {
    auto store = storage::Store::open(m_ledger->path(), storage::OpenMode::ReadOnly);
    must(store);
    return (*store)->counts()->entries;
}

qint64 ImportLedger::households() {
    auto store = storage::Store::open(m_ledger->path(), storage::OpenMode::ReadOnly);
    must(store);
    return (*store)->counts()->households;
}

RegisterEntry ImportLedger::stored(const QString& kind, const QString& code) {
    auto store = storage::Store::open(m_ledger->path(), storage::OpenMode::ReadOnly);
    must(store);
    const auto row = (*store)->registerEntry(kind, code);
    must(row);
    if (!*row) return {};
    return {(*row)->id,   (*row)->kind,    (*row)->code, (*row)->name, (*row)->unit,
            (*row)->grid, (*row)->address, (*row)->from, (*row)->to,   (*row)->fields};
}

QStringList codesOf(const ImportReport& report) {
    QStringList codes;
    for (const auto& error : report.errors) codes.append(error.code);
    return codes;
}

}  // namespace minqing::testing
