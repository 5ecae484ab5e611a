#include "storage/register_table.h"

#include "storage/condition.h"
#include "storage/register_line.h"

using namespace Qt::StringLiterals;

namespace minqing::storage {

const char* const registerColumns =
    "id,kind,code,name,unit,grid,address,from_day,to_day,fields,visits,valid_visits,last_visit,last_result";

namespace {

void write(const RegisterRow& r, const QByteArray& fields, RowWriter& row) {
    row.add(r.id.value).add(r.kind).add(r.code).add(r.name).add(r.unit).add(r.grid).add(r.address);
    row.add(dateNumber(r.from)).add(dateNumber(r.to)).addUtf8(fields).add(r.visits).add(r.validVisits).add(r.lastVisit);
    row.add(r.lastResult);
}

RosterPlace place(const RegisterRow& row) {
    const bool excluded = row.visits > 0 && row.validVisits == 0;
    return {.village = row.unit,
            .grid = row.grid,
            .from = dateNumber(row.from),
            .to = dateNumber(row.to),
            .visited = row.visits > 0,
            .valid = row.validVisits > 0,
            .exclusion = excluded ? row.lastResult : QString()};
}

QByteArray wordsOf(const RegisterRow& row) { return registerWords(row.kind, row.name, row.address, row.code); }

}  // namespace

RegisterRow readRegisterRow(const Statement& row) {
    RegisterRow found;
    int c = 0;
    found.id = {row.integer(c++)};
    for (QString* text : {&found.kind, &found.code, &found.name, &found.unit, &found.grid, &found.address}) {
        *text = row.text(c++);
    }
    found.from = dateFromNumber(row.number(c++));
    found.to = dateFromNumber(row.number(c++));
    const auto fields = row.view(c++);
    if (fields.size() > 2) found.fields = QJsonDocument::fromJson(fields.toByteArray()).object();
    found.visits = row.number(c++);
    found.validVisits = row.number(c++);
    found.lastVisit = readInstant(row.integer(c++));
    found.lastResult = row.text(c++);
    return found;
}

std::optional<RegisterRow> RegisterTable::entry(const QString& kind, const QString& code) {
    static const QByteArray sql = QByteArray("SELECT ") + registerColumns + " FROM register_entry WHERE kind=? AND code=?";
    auto row = m_connection.use(sql.constData());
    row->bind(1, kind);
    row->bind(2, code);
    if (!row->step()) return std::nullopt;
    return readRegisterRow(*row);
}

void RegisterTable::put(const RegisterEntry* before, const RegisterEntry& after, const RegisterLine* line) {
    RegisterRow row;
    row.id = after.id;
    row.kind = after.kind;
    row.code = after.code;
    row.name = after.name;
    row.unit = after.unit;
    row.grid = after.grid;
    row.address = after.address;
    row.from = after.from;
    row.to = after.to;
    row.fields = after.fields;
    if (before == nullptr) {
        replace(nullptr, row, line);
        return;
    }
    const auto stood = entry(before->kind, before->code);
    if (!stood) {
        throw Failure(ErrorKind::Storage, u"row_missing"_s,
                      QCoreApplication::translate("Storage",
                                                  "Entry %1 was expected in the register but is not there. "
                                                  "Nothing was changed; run \"ledger rebuild\".")
                          .arg(before->code));
    }
    row.visits = stood->visits;
    row.validVisits = stood->validVisits;
    row.lastVisit = stood->lastVisit;
    row.lastResult = stood->lastResult;
    replace(&*stood, row, line);
}

void RegisterTable::visit(const QString& kind, const Activity& activity) {
    // The commonest change of all, so it goes by the bytes of the row: no JSON is read, no index touched.
    static const QByteArray sql = QByteArray("SELECT ") + registerColumns + " FROM register_entry WHERE kind=? AND code=?";
    constexpr int id = 0, unit = 4, grid = 5, from = 7, to = 8, visits = 10, validVisits = 11, lastVisit = 12, result = 13;
    auto stood = m_connection.use(sql.constData());
    stood->bind(1, kind);
    stood->bind(2, activity.subject);
    if (!stood->step()) return;
    RosterPlace before{.village = stood->text(unit),
                       .grid = stood->text(grid),
                       .from = stood->number(from),
                       .to = stood->number(to),
                       .visited = stood->number(visits) > 0,
                       .valid = stood->number(validVisits) > 0,
                       .exclusion = {}};
    if (before.visited && !before.valid) before.exclusion = stood->text(result);
    // Visits can be entered out of order: the latest by its own time tells the last result.
    const bool latest = stood->integer(lastVisit) == never || stood->integer(lastVisit) <= activity.at.ms;
    const QString lastResult = latest ? activity.result : stood->text(result);
    RowReader reader;
    m_tally.row("register_entry", reader.digest(*stood, m_key), -1);
    RowWriter after;
    after.addColumns(*stood, visits);
    after.add(stood->number(visits) + 1).add(stood->number(validVisits) + (activity.valid ? 1 : 0));
    after.add(latest ? activity.at.ms : stood->integer(lastVisit)).add(lastResult);
    m_tally.row("register_entry", after.digest(m_key), +1);
    auto update = m_connection.use(
        "UPDATE register_entry SET visits=visits+1, valid_visits=valid_visits+?, last_visit=?, last_result=? WHERE "
        "id=?");
    update->bind(1, activity.valid ? 1 : 0);
    update->bind(2, latest ? activity.at.ms : stood->integer(lastVisit));
    update->bind(3, lastResult);
    update->bind(4, stood->integer(id));
    RosterPlace now = before;
    now.visited = true;
    now.valid = before.valid || activity.valid;
    now.exclusion = now.valid ? QString() : lastResult;
    update->run();
    if (kind != "household"_L1) return;
    m_tally.countHousehold(before, -1);
    m_tally.countHousehold(now, +1);
}

void RegisterTable::recountVisits(const QString& kind, const QString& code, const QStringList& types) {
    const auto stood = entry(kind, code);
    if (!stood) return;
    Condition condition;
    condition.add("subject=?", {code});
    condition.oneOf("type", types);
    // Visits can be entered out of order: the latest by its own time tells the last result.
    auto left =
        m_connection.useText("SELECT valid, at, result FROM activity" + condition.where() + " ORDER BY at DESC, id DESC");
    condition.bind(*left);
    auto row = *stood;
    row.visits = row.validVisits = 0;
    row.lastVisit.reset();
    row.lastResult.clear();
    while (left->step()) {
        if (row.visits == 0) {
            row.lastVisit = Instant{left->integer(1)};
            row.lastResult = left->text(2);
        }
        ++row.visits;
        row.validVisits += left->flag(0) ? 1 : 0;
    }
    replace(&*stood, row, nullptr);
}

void RegisterTable::replace(const RegisterRow* before, const RegisterRow& after, const RegisterLine* line) {
    const bool counted = after.kind == "household"_L1;
    if (before != nullptr) {
        RowWriter old;
        write(*before, fieldsText(before->fields), old);
        m_tally.row("register_entry", old.digest(m_key), -1);
        if (counted) m_tally.countHousehold(place(*before), -1);
    }
    auto put = m_connection.use(
        before == nullptr
            ? "INSERT INTO register_entry VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)"
            : "UPDATE register_entry SET (kind,code,name,unit,grid,address,from_day,to_day,fields,visits,valid_visits,"
              "last_visit,last_result)=(?2,?3,?4,?5,?6,?7,?8,?9,?10,?11,?12,?13,?14) WHERE id=?1");
    RowWriter row(&*put);
    write(after, line ? line->fields : fieldsText(after.fields), row);
    put->run();
    m_tally.row("register_entry", row.digest(m_key), +1);
    if (counted) m_tally.countHousehold(place(after), +1);
    index(before, after, line);
}

void RegisterTable::index(const RegisterRow* before, const RegisterRow& after, const RegisterLine* line) {
    if (before != nullptr && before->name == after.name && before->address == after.address && before->code == after.code) {
        return;
    }
    if (before != nullptr) {
        auto forget = m_connection.use("INSERT INTO register_words (register_words, rowid, words) VALUES ('delete',?,?)");
        forget->bind(1, before->id.value);
        forget->bindUtf8(2, wordsOf(*before));
        forget->run();
    }
    auto learn = m_connection.use("INSERT INTO register_words (rowid, words) VALUES (?,?)");
    learn->bind(1, after.id.value);
    learn->bindUtf8(2, line ? line->words : wordsOf(after));
    learn->run();
}

std::vector<Unit> RegisterTable::units() {
    auto rows = m_connection.use(
        "SELECT code, name, iif(kind='grid', 'grid', coalesce(json_extract(fields, '$.kind'), '')), unit, to_day"
        " FROM register_entry WHERE kind IN ('unit','grid') ORDER BY kind DESC, code");
    std::vector<Unit> found;
    while (rows->step()) {
        found.push_back({rows->text(0), rows->text(1), rows->text(2), rows->text(3), dateFromNumber(rows->number(4))});
    }
    return found;
}

}  // namespace minqing::storage
