#include <QFile>

#include "desk.h"
#include "ui/pages/settings/draft_dialog.h"
#include "ui/pages/settings/migration_dialog.h"
#include "ui/widgets/ledger_table_view.h"

using namespace minqing;
using namespace minqing::tests;

namespace {

/// The shipped grievance as version 2, with some texts replaced, as a file.
QString draft(const Desk& desk, const QString& name, const std::vector<std::pair<QString, QString>>& changes) {
    QString text;
    for (const auto& source : shippedDefinitionSources())
        if (source.path == u"cases/grievance.toml"_s) text = QString::fromUtf8(source.text);
    text.replace(u"version = 1"_s, u"version = 2"_s);
    for (const auto& [old, now] : changes) {
        REQUIRE(text.contains(old));
        text.replace(old, now);
    }
    const QString path = desk.own.filePath(name);
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(text.toUtf8());
    return path;
}

int rowOf(ui::LedgerTableView* table, const QString& key, const QString& text) {
    for (int row = 0; row < table->model()->rowCount(); ++row)
        if (cell(table, row, key) == text) return row;
    return -1;
}

ui::DraftDialog* openDraft(Desk& desk, const QString& path) {
    desk.window->workspace()->showPage(u"settings"_s);
    desk.click(u"settings.versions.draft"_s);
    auto* dialog = desk.need<ui::DraftDialog>(u"draft.dialog"_s);
    dialog->setFiles({path});
    return dialog;
}

}  // namespace

TEST_CASE("a draft with a fault is not published: file, line and reason are shown") {
    Desk desk;
    desk.signIn(u"secadmin"_s);
    openDraft(desk, draft(desk, u"faulty.toml"_s, {{u"to = \"dispatched\""_s, u"to = \"nowhere\""_s}}));
    auto* faults = desk.need<ui::LedgerTableView>(u"draft.faults"_s);
    REQUIRE(until([&] { return faults->model()->rowCount() > 0; }));
    CHECK(cell(faults, 0, u"file"_s) == u"faulty.toml"_s);
    CHECK(cell(faults, 0, u"line"_s).toInt() > 0);
    CHECK_FALSE(cell(faults, 0, u"reason"_s).isEmpty());
    CHECK_FALSE(desk.need<QAbstractButton>(u"draft.publish"_s)->isEnabled());
    CHECK_FALSE(desk.need<QAbstractButton>(u"draft.simulate"_s)->isEnabled());
    CHECK(desk.session->surroundings()->definitions->latestCase(u"grievance"_s)->version == 1);
}

TEST_CASE("a draft is tried out on past cases: what would have been refused stands in a list") {
    QString closed;
    Desk desk([&](SmallDistrict& district) {
        closed = district.grievance(1);
        district.close(closed);
    });
    desk.signIn(u"secadmin"_s);
    openDraft(desk, draft(desk, u"strict.toml"_s, {{u"by = [\"handler@lead_unit\"]"_s, u"by = [\"official\"]"_s}}));
    desk.click(u"draft.simulate"_s);
    auto* findings = desk.need<ui::LedgerTableView>(u"draft.findings"_s);
    REQUIRE(until([&] { return findings->model()->rowCount() > 0; }));
    CHECK(cell(findings, 0, u"number"_s) == closed);
    CHECK_FALSE(cell(findings, 0, u"why"_s).isEmpty());
    // A moment of another year has room, too.
    CHECK(findings->columnWidth(findings->columnOfKey(u"at"_s)) >
          findings->fontMetrics().horizontalAdvance(u"2025年11月20日 17:30"_s));
    CHECK(desk.session->surroundings()->definitions->latestCase(u"grievance"_s)->version == 1);
}

TEST_CASE("a new version is published, the running cases are moved by a map after a preview, and the move is undone") {
    QString number;
    Desk desk([&](SmallDistrict& district) { number = district.dispatched(1); });
    desk.signIn(u"secadmin"_s);
    auto* dialog = openDraft(desk, draft(desk, u"next.toml"_s, {{u"\"dispatched\""_s, u"\"sent_out\""_s}}));
    desk.click(u"draft.publish"_s);
    const QString asked = desk.need<QLabel>(u"draft.confirm.text"_s)->text();
    CHECK(asked.contains(desk.session->surroundings()->definitions->latestCase(u"grievance"_s)->name.text()));
    CHECK(asked.count(u'\n') == 2);  // what, the running cases, no way back
    QTest::keyClick(desk.need<QWidget>(u"draft.confirm"_s), Qt::Key_Escape);
    REQUIRE(until([&] { return desk.find<QWidget>(u"draft.confirm"_s) == nullptr; }));
    CHECK(desk.session->surroundings()->definitions->latestCase(u"grievance"_s)->version == 1);
    desk.click(u"draft.publish"_s);
    CHECK(desk.need<QWidget>(u"draft.confirm"_s)->focusWidget() == desk.need<QWidget>(u"draft.confirm.cancel"_s));
    desk.click(u"draft.confirm.do"_s);
    REQUIRE(until([&] { return desk.session->surroundings()->definitions->latestCase(u"grievance"_s)->version == 2; }));
    dialog->close();

    auto* list = desk.need<ui::LedgerTableView>(u"settings.versions.list"_s);
    const QString name = desk.session->surroundings()->definitions->latestCase(u"grievance"_s)->name.text();
    REQUIRE(until([&] { return cell(list, rowOf(list, u"name"_s, name), u"version"_s) == u"2"_s; }));
    CHECK(cell(list, rowOf(list, u"name"_s, name), u"older"_s).contains(u"1"_s));

    desk.click(u"settings.versions.migrate"_s);
    auto* box = desk.need<QComboBox>(u"migration.state.dispatched"_s);
    CHECK(box->currentData().toString() == u"sent_out"_s);  // proposed by its name
    box->setCurrentIndex(0);
    desk.click(u"migration.preview"_s);
    auto* cases = desk.need<ui::LedgerTableView>(u"migration.list"_s);
    REQUIRE(until([&] { return cases->model()->rowCount() == 1; }));
    CHECK_FALSE(desk.need<QAbstractButton>(u"migration.perform"_s)->isEnabled());  // nothing says what it becomes
    desk.choose(u"migration.state.dispatched"_s, u"sent_out"_s);
    desk.click(u"migration.preview"_s);
    REQUIRE(until([&] { return desk.need<QAbstractButton>(u"migration.perform"_s)->isEnabled(); }));
    CHECK(cell(cases, 0, u"number"_s) == number);
    const auto running = [&] {
        for (auto* label : desk.need<QWidget>(u"migration.map"_s)->findChildren<QLabel*>())
            if (label->buddy() && label->buddy()->objectName() == u"migration.state.dispatched"_s) return label->text();
        return QString();
    };
    REQUIRE(until([&] { return running().contains(u"1"_s); }));
    desk.click(u"migration.perform"_s);
    CHECK(desk.need<ui::Banner>(u"migration.banner"_s)->isVisible());  // not without a reason
    CHECK(desk.find<QAbstractButton>(u"migration.undo"_s) == nullptr);
    desk.type(u"migration.comment"_s, u"新版办法施行"_s);
    desk.click(u"migration.perform"_s);
    REQUIRE(until([&] { return desk.find<QAbstractButton>(u"migration.undo"_s) != nullptr; }));
    REQUIRE(until([&] { return running().contains(u"0"_s); }));  // counted anew
    desk.click(u"migration.undo"_s);
    REQUIRE(until([&] { return cases->model()->rowCount() == 0; }));
    REQUIRE(until([&] { return running().contains(u"1"_s); }));

    desk.signIn(u"clerk"_s);
    const auto view = desk.view(number);
    REQUIRE(view);
    CHECK(view->file.definitionVersion == 1);
    CHECK(view->file.state == u"dispatched"_s);
    CHECK(std::any_of(view->file.steps.begin(), view->file.steps.end(),
                      [](const CaseStep& step) { return step.action == u"migrate"_s && step.undone; }));
}
