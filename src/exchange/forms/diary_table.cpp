#include "exchange/forms/diary_table.h"

#include <QCoreApplication>

#include "base/masking.h"
#include "exchange/forms/case_values.h"
#include "exchange/forms/form_columns_text.h"
#include "policy/policy.h"

namespace minqing {

using namespace Qt::StringLiterals;

namespace {

constexpr int visitsPerPage = 2000;

QString accountName(const QString& name, const Surroundings& around) {
    const auto* account = around.account(name);
    return account && !account->displayName.isEmpty() ? account->displayName : name;
}

QString people(const Activity& visit, const Surroundings& around) {
    QStringList names{accountName(visit.by, around)};
    for (const auto& one : visit.participants)
        if (const auto name = accountName(one, around); !names.contains(name)) names.append(name);
    if (const auto others = visit.fields.value(u"companions"_s).toString(); !others.isEmpty()) names.append(others);
    names.removeAll(QString());
    return names.join(QCoreApplication::translate("Forms", ", "));
}

QString place(const Activity& visit, const std::optional<storage::RegisterRow>& household, const Surroundings& around) {
    if (const auto told = visit.fields.value(u"place"_s).toString(); !told.isEmpty()) return told;
    if (household && !household->address.isEmpty()) return maskAddress(household->address);
    for (const auto& code : {visit.grid, visit.village, visit.town})
        if (!code.isEmpty()) return around.units.fullName(code);
    return {};
}

QString reflection(const Activity& visit) {
    const auto told = visit.fields.value(u"reflection"_s).toString();
    const auto diary = visit.diary.isEmpty() ? visit.fields.value(u"diary"_s).toString() : visit.diary;
    return told.isEmpty() || diary.isEmpty() || told == diary ? QString(told.isEmpty() ? diary : told)
                                                              : QString(diary + u'\n' + told);
}

}  // namespace

std::vector<WrittenColumn> diaryColumns() {
    return {{.title = FormColumnsText::tr("Time of the visit"), .width = 18},
            {.title = FormColumnsText::tr("Place"), .width = 24},
            {.title = FormColumnsText::tr("Who was visited"), .width = 12},
            {.title = FormColumnsText::tr("Visitors"), .width = 16},
            {.title = FormColumnsText::tr("Recorded by"), .width = 12},
            {.title = FormColumnsText::tr("Situation of the family"), .width = 30},
            {.title = FormColumnsText::tr("Difficulties"), .width = 30},
            {.title = FormColumnsText::tr("Requests and suggestions"), .width = 30},
            {.title = FormColumnsText::tr("Reflections"), .width = 36},
            {.title = FormColumnsText::tr("What follows"), .width = 24}};
}

Expected<void> forEachVisit(Reader& reader, const Actor& actor, const storage::ActivityQuery& visits,
                            const std::stop_token& stop, const std::function<Expected<void>(const Activity&)>& take) {
    const auto around = reader.surroundings();
    const auto scope = reader.scope(actor);
    std::optional<storage::PageKey> from, next;
    do {
        if (stop.stop_requested()) return exportStopped();
        auto page = reader.activities(visits, actor, visitsPerPage, from, &next);
        if (!page) return Unexpected{std::move(page.error())};
        for (auto& visit : *page) {
            const auto definition = around->definitions->activities.find(visit.type);
            if (definition != around->definitions->activities.end())
                visit.fields = policy::visibleFields(visit.fields, definition->second.fields, scope);
            if (auto taken = take(visit); !taken) return taken;
        }
        from = next;
    } while (from);
    return {};
}

Expected<void> diaryRows(Reader& reader, const Actor& actor, const storage::ActivityQuery& visits, const std::stop_token& stop,
                         const RowTaker& take) {
    const auto around = reader.surroundings();
    return forEachVisit(reader, actor, visits, stop, [&](const Activity& visit) -> Expected<void> {
        const bool enterprise = visit.type == u"enterprise_visit";
        auto subject = reader.registerEntry(enterprise ? u"enterprise"_s : u"household"_s, visit.subject, actor);
        if (!subject) return Unexpected{std::move(subject.error())};
        const auto text = [&](const QString& field) { return visit.fields.value(field).toString(); };
        const auto recorder = text(u"recorder"_s);
        const auto name = *subject ? (*subject)->name : QString();
        return take({dayForFile(visit.at) + u' ' + beijingTime(visit.at).toString(u"HH:mm"_s), place(visit, *subject, *around),
                     enterprise ? name : maskName(name), people(visit, *around),
                     recorder.isEmpty() ? accountName(visit.by, *around) : recorder,
                     enterprise ? text(u"operation"_s) : text(u"situation"_s), text(u"difficulty"_s), text(u"suggestion"_s),
                     reflection(visit), text(u"follow_up"_s)});
    });
}

}  // namespace minqing
