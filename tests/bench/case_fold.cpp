// layer: workflow
// Run in the source folder. How long the fold of a case of eight entries takes, whole and one entry more. Reference: parsing the same payloads.

#include <QDir>
#include <QJsonDocument>
#include <cstdio>
#include <ctime>

#include "workflow/workflow.h"

using namespace minqing;
using namespace Qt::StringLiterals;

namespace {

Entry entry(int sequence, EntryKind kind, const QJsonObject& payload) {
    Entry made;
    made.sequence = EntryId{sequence};
    made.subject = SubjectId{1};
    made.at = beijing(QDate(2026, 7, 6), QTime(9, 0)).plusMs(sequence * msPerHour);
    made.actor = SubjectId{100 + sequence % 3};
    made.kind = kind;
    made.payload = QJsonDocument(payload).toJson(QJsonDocument::Compact);
    return made;
}

std::vector<Entry> history() {
    const auto act = [](const char* action, const QJsonObject& fields) {
        return QJsonObject{{u"action"_s, QString::fromLatin1(action)}, {u"fields"_s, fields}};
    };
    std::vector<Entry> all;
    all.push_back(entry(1, EntryKind::CaseRegister,
                        {{u"type"_s, u"grievance"_s},
                         {u"version"_s, 1},
                         {u"number"_s, u"SQ-1"_s},
                         {u"fields"_s, QJsonObject{{u"title"_s, u"lamp"_s},
                                                   {u"route"_s, u"coordinate"_s},
                                                   {u"town"_s, u"T"_s},
                                                   {u"domain"_s, u"housing"_s},
                                                   {u"description"_s, QString(60, u'x')}}}}));
    const std::vector<QJsonObject> acts{act("dispatch", {{u"lead_unit"_s, u"W"_s}}),
                                        act("accept", {}),
                                        act("plan", {{u"measures"_s, u"replace"_s}, {u"plan_deadline"_s, u"2026-07-08"_s}}),
                                        act("report", {{u"progress"_s, u"ordered"_s}}),
                                        act("submit", {{u"outcome"_s, u"resolved"_s}}),
                                        act("call_back", {{u"satisfaction"_s, u"satisfied"_s}}),
                                        act("approve_close_out", {})};
    for (size_t i = 0; i < acts.size(); ++i) all.push_back(entry(static_cast<int>(i) + 2, EntryKind::CaseAct, acts[i]));
    return all;
}

template <class Work>
double microseconds(Work work) {
    constexpr int rounds = 20'000;
    const std::clock_t begin = std::clock();  // processor time: a busy machine does not blur it
    for (int i = 0; i < rounds; ++i) work();
    return static_cast<double>(std::clock() - begin) * 1e6 / CLOCKS_PER_SEC / rounds;
}

}  // namespace

int main() {
    const auto sources =
        definitionSourcesIn(QDir(QDir(qEnvironmentVariable("MINQING_DEFINITIONS", u"resources/definitions"_s)).absolutePath()));
    const auto definitions = sources ? loadDefinitions(*sources) : Expected<Definitions>(Unexpected(sources.error()));
    if (!definitions) {
        std::printf("%s\n", definitions.error().text().toUtf8().constData());
        return 1;
    }
    const std::vector<Entry> entries = history();
    int sink = 0;
    const double parse = microseconds([&] {
        for (const Entry& one : entries) sink += static_cast<int>(QJsonDocument::fromJson(one.payload).object().size());
    });
    const double whole = microseconds([&] { sink += workflow::fold(entries, **definitions).version; });
    const CaseFile closed = workflow::fold(entries, **definitions);
    const double facts = microseconds([&] { sink += caseFacts(closed, *(*definitions)->latestCase(u"grievance"_s)).returns; });
    std::printf("parse 8 payloads %.1f us | fold %.1f us (x%.1f) | per entry %.1f us | facts %.1f us (%s, %d)\n", parse, whole,
                whole / parse, whole / 8, facts, closed.state.toUtf8().constData(), sink & 1);
    return 0;
}
