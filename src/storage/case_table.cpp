#include "storage/case_table.h"

#include "storage/condition.h"
#include "storage/search_words.h"
#include "storage/span_row.h"

using namespace Qt::StringLiterals;

namespace minqing::storage {
namespace {

constexpr const char* columnNames =
    "id,type,number,definition_version,title,state,phase,cycle,domain,channel,route,urgency,town,village,grid,"
    "household,"
    "address,lead_unit,co_units,claimant,registered_by,registered_at,registered_day,accepted_at,closed_at,closed_day,"
    "due_at,due_day,original_due_at,next_due_at,warn_at,paused,outcome,satisfaction,on_time,on_time_original,"
    "accept_on_time,first_pass,reopened,listed,claimed,extension_pending,instruction_pending,return_count,"
    "extension_count,reminder_count,exclusion,net_minutes,gross_minutes,origin,version,head,fields";

void write(const CaseFacts& f, RowWriter& row) {
    row.add(f.id.value).add(f.type).add(f.number).add(f.definitionVersion).add(f.title).add(f.state);
    row.add(static_cast<int>(f.phase)).add(f.cycle).add(f.domain).add(f.channel).add(f.route).add(f.urgency);
    row.add(f.town).add(f.village).add(f.grid).add(f.household).add(f.address).add(f.leadUnit).add(f.coUnits);
    row.add(f.claimant.value).add(f.registeredBy.value).add(f.registeredAt.ms).add(f.registeredDay);
    row.add(f.acceptedAt)
        .add(f.closedAt)
        .add(f.closedDay)
        .add(f.dueAt)
        .add(dueDayOf(f))
        .add(f.originalDueAt)
        .add(f.nextDueAt)
        .add(f.warnAt);
    row.add(f.paused).add(f.outcome).add(f.satisfaction).add(static_cast<int>(f.onTime));
    row.add(static_cast<int>(f.onTimeOriginal)).add(static_cast<int>(f.acceptOnTime)).add(f.firstPass).add(f.reopened);
    row.add(f.listed).add(f.claimed).add(f.extensionPending).add(f.instructionPending).add(f.returns);
    row.add(f.extensions).add(f.reminders).add(f.exclusion).add(f.handlingMinutesNet).add(f.handlingMinutesGross);
    row.add(f.origin).add(f.version).add(f.head.value).add(f.fields);
}

/// Once each, though a unit may have been asked twice.
std::vector<CoDuty> coDutiesOf(const CaseRows& rows) {
    auto units = rows.facts.coUnits.split(u';', Qt::SkipEmptyParts);
    units.removeDuplicates();
    std::vector<CoDuty> duties;
    for (const auto& unit : units) {
        const auto told =
            std::find_if(rows.coDuties.begin(), rows.coDuties.end(), [&](const CoDuty& one) { return one.unit == unit; });
        duties.push_back(told == rows.coDuties.end() ? CoDuty{unit, {}, CoDuty::State::Open} : *told);
    }
    return duties;
}

void write(SubjectId id, const CoDuty& duty, RowWriter& row) {
    row.add(duty.unit).add(id.value).add(duty.due).add(static_cast<int>(duty.state));
}

QByteArray insertSql(const QByteArray& table, const QByteArray& columns) {
    return "INSERT INTO " + table + " VALUES (?" + QByteArray(",?").repeated(columns.count(',')) + ')';
}

/// All columns but the first ones, `key` of them, by which the row is found.
QByteArray updateSql(const QByteArray& table, const QByteArray& columns, int key) {
    const QByteArrayList names = columns.split(',');
    QByteArrayList found;
    QByteArrayList set;
    QByteArrayList parameters;
    for (int i = 0; i < names.size(); ++i) {
        const QByteArray parameter = '?' + QByteArray::number(i + 1);
        if (i < key) {
            found.append(names[i] + '=' + parameter);
        } else {
            set.append(names[i]);
            parameters.append(parameter);
        }
    }
    return "UPDATE " + table + " SET (" + set.join(',') + ")=(" + parameters.join(',') + ") WHERE " + found.join(" AND ");
}

[[noreturn]] void throwMissing(qint64 id) {
    throw Failure(ErrorKind::Storage, u"row_missing"_s,
                  QCoreApplication::translate("Storage",
                                              "Row %1 was expected in the ledger's tables but is not there. "
                                              "Nothing was changed; run \"ledger rebuild\".")
                      .arg(id));
}

}  // namespace

const QByteArray& caseColumnList() {
    static const QByteArray list(columnNames);
    return list;
}

CaseFacts readFacts(const Statement& row) {
    CaseFacts f;
    int c = 0;
    f.id = {row.integer(c++)};
    for (QString* text : {&f.type, &f.number}) *text = row.text(c++);
    f.definitionVersion = row.number(c++);
    for (QString* text : {&f.title, &f.state}) *text = row.text(c++);
    f.phase = static_cast<Phase>(row.number(c++));
    f.cycle = row.number(c++);
    for (QString* text : {&f.domain, &f.channel, &f.route, &f.urgency, &f.town, &f.village, &f.grid, &f.household, &f.address,
                          &f.leadUnit, &f.coUnits}) {
        *text = row.text(c++);
    }
    f.claimant = {row.integer(c++)};
    f.registeredBy = {row.integer(c++)};
    f.registeredAt = {row.integer(c++)};
    f.registeredDay = row.number(c++);
    f.registeredMonth = f.registeredDay / 100;
    for (auto* instant : {&f.acceptedAt, &f.closedAt}) *instant = readInstant(row.integer(c++));
    f.closedDay = row.number(c++);
    f.dueAt = readInstant(row.integer(c++));
    c++;  // due_day follows from due_at
    for (auto* instant : {&f.originalDueAt, &f.nextDueAt, &f.warnAt}) *instant = readInstant(row.integer(c++));
    f.paused = row.flag(c++);
    for (QString* text : {&f.outcome, &f.satisfaction}) *text = row.text(c++);
    for (YesNo* yesNo : {&f.onTime, &f.onTimeOriginal, &f.acceptOnTime}) *yesNo = static_cast<YesNo>(row.number(c++));
    for (bool* flag : {&f.firstPass, &f.reopened, &f.listed, &f.claimed, &f.extensionPending, &f.instructionPending}) {
        *flag = row.flag(c++);
    }
    for (int* count : {&f.returns, &f.extensions, &f.reminders}) *count = row.number(c++);
    f.exclusion = row.text(c++);
    f.handlingMinutesNet = row.integer(c++);
    f.handlingMinutesGross = row.integer(c++);
    f.origin = row.text(c++);
    f.version = row.number(c++);
    f.head = {row.integer(c++)};
    const auto fields = row.view(c++);
    if (fields.size() > 2) f.fields = QJsonDocument::fromJson(fields.toByteArray()).object();
    return f;
}

void CaseTable::put(const CaseRows* before, const CaseRows& after) {
    putFacts(before != nullptr ? &before->facts : nullptr, after.facts);
    putSpans(after.facts.id, before != nullptr ? &before->spans : nullptr, after.spans);
    putLinks(after.facts.id, before != nullptr ? before->links : std::vector<CaseLink>{}, after.links);
    putCoDuties(after.facts.id, before != nullptr ? coDutiesOf(*before) : std::vector<CoDuty>{}, coDutiesOf(after));
    putNextStep(after.facts.id, before != nullptr ? before->nextStep : std::nullopt, after.nextStep);
    putText(after.facts.id, before != nullptr ? &before->searchText : nullptr, after.searchText);
}

void CaseTable::putFacts(const CaseFacts* before, const CaseFacts& after) {
    static const QByteArray insert = insertSql("case_file", caseColumnList());
    static const QByteArray update = updateSql("case_file", caseColumnList(), 1);
    if (before != nullptr) {
        RowWriter old;
        write(*before, old);
        m_tally.row("case_file", old.digest(m_key), -1);
        m_tally.countCase(*before, -1);
    }
    auto statement = m_connection.use(before != nullptr ? update.constData() : insert.constData());
    RowWriter row(&*statement);
    write(after, row);
    statement->run();
    if (m_connection.changes() != 1) throwMissing(after.id.value);
    m_tally.row("case_file", row.digest(m_key), +1);
    m_tally.countCase(after, +1);
}

void CaseTable::putSpans(SubjectId id, const std::vector<Span>* before, const std::vector<Span>& after) {
    static const QByteArray insert = insertSql("span", spanColumnList());
    static const QByteArray update = updateSql("span", spanColumnList(), 2);
    const std::size_t old = before != nullptr ? before->size() : 0;
    for (std::size_t i = 0; i < std::max(old, after.size()); ++i) {
        const int position = static_cast<int>(i);
        if (i < old && i < after.size() && (*before)[i] == after[i]) continue;
        if (i < old) {
            RowWriter gone;
            write(id, position, (*before)[i], gone);
            m_tally.row("span", gone.digest(m_key), -1);
        }
        if (i < after.size()) {
            auto put = m_connection.use(i < old ? update.constData() : insert.constData());
            RowWriter row(&*put);
            write(id, position, after[i], row);
            put->run();
            m_tally.row("span", row.digest(m_key), +1);
        } else {
            auto remove = m_connection.use("DELETE FROM span WHERE case_id=? AND position=?");
            remove->bind(1, id.value);
            remove->bind(2, position);
            remove->run();
        }
    }
}

void CaseTable::putLinks(SubjectId id, const std::vector<CaseLink>& before, const std::vector<CaseLink>& after) {
    const auto holds = [](const std::vector<CaseLink>& links, const CaseLink& link) {
        return std::any_of(links.begin(), links.end(),
                           [&](const CaseLink& one) { return one.kind == link.kind && one.target == link.target; });
    };
    const auto change = [&](const CaseLink& link, const char* sql, int sign) {
        auto statement = m_connection.use(sql);
        RowWriter row(&*statement);
        row.add(link.target).add(link.kind).add(id.value);
        statement->run();
        m_tally.row("case_link", row.digest(m_key), sign);
    };
    for (const auto& link : before) {
        if (!holds(after, link)) change(link, "DELETE FROM case_link WHERE target=? AND kind=? AND case_id=?", -1);
    }
    for (const auto& link : after) {
        if (!holds(before, link)) change(link, "INSERT INTO case_link VALUES (?,?,?)", +1);
    }
}

void CaseTable::putCoDuties(SubjectId id, const std::vector<CoDuty>& before, const std::vector<CoDuty>& after) {
    const auto holds = [](const std::vector<CoDuty>& duties, const CoDuty& duty) {
        return std::find(duties.begin(), duties.end(), duty) != duties.end();
    };
    // What has changed leaves first: a unit has one row.
    for (const auto& duty : before) {
        if (holds(after, duty)) continue;
        RowWriter gone;
        write(id, duty, gone);
        m_tally.row("case_co_unit", gone.digest(m_key), -1);
        auto remove = m_connection.use("DELETE FROM case_co_unit WHERE unit=? AND case_id=?");
        remove->bind(1, duty.unit);
        remove->bind(2, id.value);
        remove->run();
    }
    for (const auto& duty : after) {
        if (holds(before, duty)) continue;
        auto put = m_connection.use("INSERT INTO case_co_unit VALUES (?,?,?,?)");
        RowWriter row(&*put);
        write(id, duty, row);
        put->run();
        m_tally.row("case_co_unit", row.digest(m_key), +1);
    }
}

void CaseTable::putNextStep(SubjectId id, std::optional<Instant> before, std::optional<Instant> after) {
    if (before == after) return;
    if (before) {
        RowWriter gone;
        gone.add(id.value).add(before->ms);
        m_tally.row("case_next_step", gone.digest(m_key), -1);
    }
    if (!after) {
        auto remove = m_connection.use("DELETE FROM case_next_step WHERE case_id=?");
        remove->bind(1, id.value);
        remove->run();
        return;
    }
    auto put = m_connection.use(before ? "UPDATE case_next_step SET at=?2 WHERE case_id=?1"
                                       : "INSERT INTO case_next_step VALUES (?,?)");
    RowWriter row(&*put);
    row.add(id.value).add(after->ms);
    put->run();
    m_tally.row("case_next_step", row.digest(m_key), +1);
}

void CaseTable::putText(SubjectId id, const QString* before, const QString& after) {
    // Kept in lower case: what is typed is compared with it as it is.
    const QString text = after.toLower();
    if (before != nullptr) {
        const QString old = before->toLower();
        if (old == text) return;
        RowWriter row;
        row.add(id.value).add(old);
        m_tally.row("case_text", row.digest(m_key), -1);
        // A contentless index forgets a text only when told the very words it learnt.
        auto forget = m_connection.use("INSERT INTO case_words (case_words, rowid, words) VALUES ('delete',?,?)");
        forget->bind(1, id.value);
        forget->bindUtf8(2, searchWords(old));
        forget->run();
    }
    auto put =
        m_connection.use(before != nullptr ? "UPDATE case_text SET text=?2 WHERE id=?1" : "INSERT INTO case_text VALUES (?,?)");
    RowWriter row(&*put);
    row.add(id.value).add(text);
    put->run();
    m_tally.row("case_text", row.digest(m_key), +1);
    auto learn = m_connection.use("INSERT INTO case_words (rowid, words) VALUES (?,?)");
    learn->bind(1, id.value);
    learn->bindUtf8(2, searchWords(text));
    learn->run();
}

CaseRows CaseTable::rows(SubjectId id) {
    static const QByteArray sql = "SELECT " + caseColumnList() + " FROM case_file WHERE id=?";
    CaseRows found;
    auto facts = m_connection.use(sql.constData());
    facts->bind(1, id.value);
    if (!facts->step()) throwMissing(id.value);
    found.facts = readFacts(*facts);
    static const QByteArray spansSql = "SELECT " + spanColumnList() + " FROM span WHERE case_id=? ORDER BY position";
    auto spans = m_connection.use(spansSql.constData());
    spans->bind(1, id.value);
    while (spans->step()) found.spans.push_back(readSpan(*spans));
    auto text = m_connection.use("SELECT text FROM case_text WHERE id=?");
    text->bind(1, id.value);
    if (text->step()) found.searchText = text->text(0);
    auto links = m_connection.use("SELECT kind, target FROM case_link WHERE case_id=? ORDER BY kind, target");
    links->bind(1, id.value);
    while (links->step()) found.links.push_back({links->text(0), links->text(1)});
    auto next = m_connection.use("SELECT at FROM case_next_step WHERE case_id=?");
    next->bind(1, id.value);
    if (next->step()) found.nextStep = Instant{next->integer(0)};
    for (const auto& unit : found.facts.coUnits.split(u';', Qt::SkipEmptyParts)) {
        if (auto duty = coDutyOf(m_connection, id, unit)) found.coDuties.push_back(std::move(*duty));
    }
    return found;
}

std::optional<CoDuty> coDutyOf(Connection& connection, SubjectId id, const QString& unit) {
    auto row = connection.use("SELECT due_at, state FROM case_co_unit WHERE unit=? AND case_id=?");
    row->bind(1, unit);
    row->bind(2, id.value);
    if (!row->step()) return std::nullopt;
    return CoDuty{unit, readInstant(row->integer(0)), static_cast<CoDuty::State>(row->number(1))};
}

std::vector<DueStep> CaseTable::dueSteps(Instant now, const DueStep& after, int limit, const QStringList& types) {
    Condition condition;
    condition.add("n.at<=? AND (n.at, n.case_id)>(?, ?)", {now.ms, after.at.ms, after.id.value});
    if (!types.isEmpty()) condition.oneOf("c.type", types);
    auto rows =
        m_connection.useText("SELECT n.at, n.case_id, c.number FROM case_next_step AS n JOIN case_file AS c ON c.id=n.case_id" +
                             condition.where() + " ORDER BY n.at, n.case_id LIMIT " + QByteArray::number(limit));
    condition.bind(*rows);
    std::vector<DueStep> steps;
    while (rows->step()) steps.push_back({Instant{rows->integer(0)}, {rows->integer(1)}, rows->text(2)});
    return steps;
}

std::optional<CaseKey> CaseTable::byNumber(const QString& number) {
    auto row = m_connection.use("SELECT id, type, number FROM case_file WHERE number=?");
    row->bind(1, number);
    if (!row->step()) return std::nullopt;
    return CaseKey{{row->integer(0)}, row->text(1), row->text(2)};
}

std::optional<CaseKey> CaseTable::byId(SubjectId id) {
    auto row = m_connection.use("SELECT id, type, number FROM case_file WHERE id=?");
    row->bind(1, id.value);
    if (!row->step()) return std::nullopt;
    return CaseKey{{row->integer(0)}, row->text(1), row->text(2)};
}

std::vector<SubjectId> CaseTable::withRunningClocks() {
    auto rows =
        m_connection.use("SELECT id FROM case_file WHERE phase < 5 OR next_due_at < 253402300800000 OR paused = 1 ORDER BY id");
    std::vector<SubjectId> found;
    while (rows->step()) found.push_back({rows->integer(0)});
    return found;
}

}  // namespace minqing::storage
