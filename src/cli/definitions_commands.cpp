// definitions list|show|check

#include <QCoreApplication>
#include <QJsonArray>

#include "cli/command_line_text.h"
#include "cli/commands.h"
#include "definitions/definition_file.h"

namespace minqing::cli {

using namespace Qt::StringLiterals;

namespace {

/// The ledger's own definitions when one is named, else the shipped ones.
Expected<Definitions> definitionsOf(const Session& session) {
    if (session.ledgerPath.isEmpty()) return loadDefinitions(shippedDefinitionSources());
    auto reader = session.openReader();
    if (!reader) return Unexpected{std::move(reader.error())};
    return (*reader)->surroundings()->definitions;
}

QString permissionText(const Permission& permission) {
    constexpr std::pair<Relation, QStringView> relations[] = {
        {Relation::InScope, u""},          {Relation::LeadUnit, u"@lead_unit"}, {Relation::CoUnit, u"@co_unit"},
        {Relation::Town, u"@town"},        {Relation::Claimant, u"@claimant"},  {Relation::Registrant, u"@registrant"},
        {Relation::Anywhere, u"@anywhere"}};
    for (const auto& [relation, text] : relations) {
        if (relation == permission.relation) return permission.role % text;
    }
    return permission.role;
}

QJsonArray fieldsJson(const std::vector<FieldDefinition>& fields) {
    QJsonArray list;
    for (const auto& field : fields) {
        list.append(QJsonObject{{u"id"_s, field.id},
                                {u"name"_s, field.name.text()},
                                {u"of"_s, field.of},
                                {u"required"_s, field.required},
                                {u"indexed"_s, field.indexed},
                                {u"sensitive"_s, field.sensitive}});
    }
    return list;
}

QString freshness(Freshness value) {
    switch (value) {
        case Freshness::Present:
            return u"present"_s;
        case Freshness::Valid:
            return u"valid"_s;
        case Freshness::ThisCycle:
            return u"this cycle"_s;
    }
    return {};
}

QJsonArray conditionsJson(const std::vector<Condition>& conditions) {
    QJsonArray when;
    for (const auto& one : conditions) {
        when.append(QString(one.field % (one.negated ? u" is not " : u" is ") % one.values.join(u", "_s)));
    }
    return when;
}

QJsonObject requirementsJson(const Requirements& requirements) {
    QJsonObject json;
    int evidence = 0, files = 0;
    for (const auto& one : requirements.evidence) {
        evidence += one.count;
        files += one.file ? one.count : 0;
    }
    if (evidence > 0) json.insert(u"evidence"_s, evidence);
    if (files > 0) json.insert(u"evidence_files"_s, files);
    if (!requirements.fields.isEmpty()) json.insert(u"fields"_s, QJsonArray::fromStringList(requirements.fields));
    if (const auto when = conditionsJson(requirements.conditions); !when.isEmpty()) json.insert(u"when"_s, when);
    if (const auto& once = requirements.once; !once.after.isEmpty()) {
        json.insert(u"once"_s, QJsonObject{{u"after"_s, QJsonArray::fromStringList(once.after)},
                                           {u"when"_s, conditionsJson(once.conditions)}});
    }
    if (requirements.feedback) {
        json.insert(u"feedback"_s, QJsonObject{{u"freshness"_s, freshness(requirements.feedback->freshness)},
                                               {u"ratings"_s, QJsonArray::fromStringList(requirements.feedback->ratings)}});
    }
    if (requirements.milestonesDone) json.insert(u"milestones_done"_s, true);
    if (requirements.milestonesKept) json.insert(u"milestones_kept"_s, true);
    if (requirements.coHandlingJoined) json.insert(u"co_handling_joined"_s, true);
    if (requirements.verifiers > 0) json.insert(u"verifiers"_s, requirements.verifiers);
    if (requirements.noPendingExtension) json.insert(u"no_pending_extension"_s, true);
    if (requirements.noticeOver) json.insert(u"notice_over"_s, true);
    const auto list = [&json](const QString& key, const QStringList& values) {
        if (!values.isEmpty()) json.insert(key, QJsonArray::fromStringList(values));
    };
    list(u"not_after"_s, requirements.notAfter);
    list(u"not_rated"_s, requirements.notRated);
    list(u"clocks_run_out"_s, requirements.clocksRunOut);
    list(u"clocks_running"_s, requirements.clocksRunning);
    list(u"clocks_warned"_s, requirements.clocksWarned);
    return json;
}

QJsonObject caseDefinitionJson(const CaseDefinition& definition) {
    QJsonArray states, transitions, clocks;
    for (const auto& state : definition.states) {
        states.append(QJsonObject{{u"id"_s, state.id}, {u"phase"_s, phaseCode(state.phase)}, {u"name"_s, state.name.text()}});
    }
    for (const auto& one : definition.transitions) {
        QJsonArray by;
        for (const auto& permission : one.by) by.append(permissionText(permission));
        transitions.append(QJsonObject{{u"id"_s, one.id},
                                       {u"name"_s, one.name.text()},
                                       {u"from"_s, QJsonArray::fromStringList(one.from)},
                                       {u"to"_s, one.to},
                                       {u"by"_s, by},
                                       {u"asks"_s, QJsonArray::fromStringList(one.asks)},
                                       {u"needs"_s, QJsonArray::fromStringList(one.needs)},
                                       {u"requires"_s, requirementsJson(one.requires_)},
                                       {u"forbids_actor_of"_s, QJsonArray::fromStringList(one.forbidsActorOf)},
                                       {u"starts"_s, QJsonArray::fromStringList(one.starts)},
                                       {u"stops"_s, QJsonArray::fromStringList(one.stops)}});
    }
    for (const auto& clock : definition.clocks) {
        QStringList limits;
        for (const auto& limit : clock.limits) {
            limits.append(limit.limit ? formatLimit(*limit.limit) : QString(u"field "_s % limit.field));
        }
        clocks.append(QJsonObject{{u"id"_s, clock.id}, {u"name"_s, clock.name.text()}, {u"limit"_s, limits.join(u" | "_s)}});
    }
    return {{u"id"_s, definition.id},
            {u"version"_s, definition.version},
            {u"name"_s, definition.name.text()},
            {u"fields"_s, fieldsJson(definition.fields)},
            {u"states"_s, states},
            {u"transitions"_s, transitions},
            {u"clocks"_s, clocks}};
}

Result listDefinitions(const Session& session) {
    auto definitions = definitionsOf(session);
    if (!definitions) return Unexpected{std::move(definitions.error())};
    QJsonArray rows;
    const auto add = [&](const QString& id, QStringView kind, int version, const Text& name) {
        rows.append(
            QJsonObject{{u"id"_s, id}, {u"kind"_s, kind.toString()}, {u"version"_s, version}, {u"name"_s, name.text()}});
    };
    const auto& set = **definitions;
    for (const auto& [id, one] : set.registers) add(id, u"register", one.version, one.name);
    for (const auto& [id, one] : set.activities) add(id, u"activity", one.version, one.name);
    for (const auto& [id, versions] : set.cases) {
        for (const auto& [version, one] : versions) add(id, u"case", version, one.name);
    }
    for (const auto& [id, one] : set.indicators) add(id, u"indicator", one.version, one.name);
    for (const auto& [id, one] : set.roles) add(id, u"role", 1, one.name);
    for (const auto& [id, one] : set.codes) add(id, u"codes", 1, one.name);
    return Answer{{{u"definitions"_s, rows}}};
}

QJsonObject codesJson(const CodeList& list) {
    QJsonArray codes;
    for (const auto& item : list.items) {
        QJsonObject one{{u"code"_s, item.code}, {u"name"_s, item.name.text()}};
        if (!item.aliases.isEmpty()) one.insert(u"aliases"_s, QJsonArray::fromStringList(item.aliases));
        if (!item.leadUnit.isEmpty()) one.insert(u"lead_unit"_s, item.leadUnit);
        if (!item.valid) one.insert(u"valid"_s, false);
        codes.append(one);
    }
    return {{u"id"_s, list.id}, {u"kind"_s, u"codes"_s}, {u"version"_s, 1}, {u"name"_s, list.name.text()}, {u"codes"_s, codes}};
}

QJsonObject roleJson(const RoleDefinition& role) {
    QJsonArray rights;
    for (const auto right : role.rights) rights.append(rightCode(right));
    return {{u"id"_s, role.id},
            {u"kind"_s, u"role"_s},
            {u"version"_s, 1},
            {u"name"_s, role.name.text()},
            {u"rights"_s, rights},
            {u"pages"_s, QJsonArray::fromStringList(role.pages)},
            {u"excludes"_s, QJsonArray::fromStringList(role.excludes)}};
}

/// "codes/satisfaction" leaves no doubt where an indicator has the same id.
std::pair<QString, QString> kindAndId(const QString& given) {
    return given.contains(u'/') ? std::pair(given.section(u'/', 0, 0), given.section(u'/', 1)) : std::pair(QString(), given);
}

Result show(const Session& session, const QString& given) {
    const auto [kind, id] = kindAndId(given);
    const auto asked = [&kind = kind](QStringView one) { return kind.isEmpty() || kind == one; };
    auto definitions = definitionsOf(session);
    if (!definitions) return Unexpected{std::move(definitions.error())};
    const auto& set = **definitions;
    if (const auto* found = set.latestCase(id); found && asked(u"case")) return Answer{caseDefinitionJson(*found)};
    const auto plain = [](const auto& one, QStringView word) {
        return Answer{{{u"id"_s, one.id},
                       {u"kind"_s, word.toString()},
                       {u"version"_s, one.version},
                       {u"name"_s, one.name.text()},
                       {u"fields"_s, fieldsJson(one.fields)},
                       {u"states"_s, QJsonArray()},
                       {u"transitions"_s, QJsonArray()},
                       {u"clocks"_s, QJsonArray()}}};
    };
    if (const auto at = set.registers.find(id); at != set.registers.end() && asked(u"register"))
        return plain(at->second, u"register");
    if (const auto at = set.activities.find(id); at != set.activities.end() && asked(u"activity"))
        return plain(at->second, u"activity");
    if (const auto at = set.indicators.find(id); at != set.indicators.end() && asked(u"indicator")) {
        return Answer{{{u"id"_s, id},
                       {u"kind"_s, u"indicator"_s},
                       {u"version"_s, at->second.version},
                       {u"name"_s, at->second.name.text()},
                       {u"explanation"_s, at->second.explanation.text()},
                       {u"of"_s, at->second.of}}};
    }
    if (const auto at = set.codes.find(id); at != set.codes.end() && asked(u"codes")) return Answer{codesJson(at->second)};
    if (const auto at = set.roles.find(id); at != set.roles.end() && asked(u"role")) return Answer{roleJson(at->second)};
    return fail(
        ErrorKind::BadInput, u"no_such_definition"_s,
        QCoreApplication::translate("CommandLine", "There is no definition \"%1\". \"definitions list\" names them all.")
            .arg(given));
}

Result check(const std::vector<std::string>& files) {
    QStringList paths;
    for (const auto& file : files) {
        const auto path = QString::fromStdString(file);
        if (auto text = definitionText(path); !text) return Unexpected{std::move(text.error())};
        paths.append(path);
    }
    const auto problems = checkDefinitionFiles(paths, shippedDefinitionSources());
    QJsonArray list;
    for (const auto& problem : problems) {
        list.append(QJsonObject{
            {u"file"_s, problem.file}, {u"line"_s, problem.line}, {u"code"_s, problem.code}, {u"message"_s, problem.message}});
    }
    const bool good = problems.empty();
    return Answer{{{u"ok"_s, good}, {u"problems"_s, list}}, good ? Exit::Done : Exit::BadInput};
}

}  // namespace

void addDefinitions(CLI::App& app, Work& work) {
    auto* group =
        app.add_subcommand("definitions", said(CommandLineText::tr("kinds of registers, activities, cases, indicators")))
            ->require_subcommand(1);
    group->add_subcommand("list", said(CommandLineText::tr("all of them")))->callback([&work] { work = listDefinitions; });
    auto* shown = group->add_subcommand("show", said(CommandLineText::tr("one of them")));
    auto id = holder();
    option(*shown, "ID", id, CommandLineText::tr("id of the definition; KIND/ID where two kinds share it"))->required();
    shown->callback([=, &work] { work = [=](const Session& session) { return show(session, text(id)); }; });
    addPublishing(*group, work);
    addDiagram(*group, work);
    auto* checked = group->add_subcommand("check", said(CommandLineText::tr("are these files sound beside the shipped ones")));
    auto files = minqing::cli::list();
    checked->add_option("FILE", *files, said(CommandLineText::tr("TOML files")))->required();
    checked->callback([=, &work] { work = [=](const Session&) { return check(*files); }; });
}

}  // namespace minqing::cli
