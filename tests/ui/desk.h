#pragma once
// A window on a small ledger, driven as a person would: by object names, keys and clicks.

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>
#include <functional>

#include "../support/small_district.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/ledger_table_view.h"

namespace minqing::tests {

/// Lets the window work until `ready`; a minute is the limit of a hang, not a measure.
template <class Ready>
bool until(Ready ready) {
    return QTest::qWaitFor(ready, 30'000);
}

/// What a table shows in a row under the column with this key.
inline QString cell(ui::LedgerTableView* table, int row, const QString& key) {
    return table->model()->index(row, table->columnOfKey(key)).data().toString();
}

/// So many rows, the last of them read: a list knows how many it has before it has read them.
inline bool hasRead(ui::LedgerTableView* table, int rows) {
    return table->model()->rowCount() == rows && !cell(table, rows - 1, u"number"_s).isEmpty();
}

struct Desk {
    SmallDistrict district;
    QTemporaryDir own;
    presentation::UserSettings settings{own.filePath(u"settings.ini"_s)};
    std::unique_ptr<presentation::JobRunner> jobs;
    std::unique_ptr<presentation::SessionModel> session;
    std::unique_ptr<ui::MainWindow> window;

    /// `prepare` may put something into the ledger before the window opens it.
    explicit Desk(const std::function<void(SmallDistrict&)>& prepare = {}) {
        if (prepare) prepare(district);
        // The window's writer takes the file over.
        district.ledger.reset();
        jobs = std::make_unique<presentation::JobRunner>(district.clock);
        session = std::make_unique<presentation::SessionModel>(*jobs);
        window = std::make_unique<ui::MainWindow>(*session, settings);
        window->applyAppearance();
        window->resize(1366, 768);
        window->show();
        window->start(district.path(), false);
        REQUIRE(until([&] { return find<QAbstractButton>(u"signin.account.clerk"_s) != nullptr; }));
    }
    ~Desk() {
        window.reset();
        session.reset();
        jobs.reset();
    }

    template <class Widget>
    Widget* find(const QString& name) const {
        for (auto* found : window->findChildren<Widget*>(name))
            if (found->isVisible()) return found;
        return nullptr;
    }
    template <class Widget>
    Widget* need(const QString& name) const {
        INFO(name.toStdString());
        REQUIRE(until([&] { return find<Widget>(name) != nullptr; }));
        return find<Widget>(name);
    }
    void click(const QString& name) {
        auto* button = need<QAbstractButton>(name);
        INFO(name.toStdString());
        REQUIRE(until([&] { return (button = find<QAbstractButton>(name)) && button->isEnabled(); }));
        button->click();
    }
    void type(const QString& name, const QString& text) {
        auto* widget = need<QWidget>(name);
        if (auto* line = qobject_cast<QLineEdit*>(widget))
            line->setText(text);
        else if (auto* area = qobject_cast<QPlainTextEdit*>(widget))
            area->setPlainText(text);
        else
            FAIL("not a text field: " << name.toStdString());
    }
    void choose(const QString& name, const QString& code) {
        auto* box = need<QComboBox>(name);
        const int place = box->findData(code);
        INFO(name.toStdString() << " = " << code.toStdString());
        REQUIRE(place >= 0);
        box->setCurrentIndex(place);
    }
    void signIn(const QString& name) {
        if (session->isSignedIn()) session->signOut();
        click(u"signin.account."_s + name);
        REQUIRE(until([&] { return session->isSignedIn() && session->actor().name == name && window->workspace(); }));
    }
    std::optional<CaseView> view(const QString& number) {
        std::optional<Expected<CaseView>> answer;
        jobs->read(
            window.get(),
            [number, actor = session->actor()](Reader& reader, std::stop_token) { return reader.caseView(number, actor); },
            [&](Expected<CaseView> got) { answer = std::move(got); });
        REQUIRE(until([&] { return answer.has_value(); }));
        return *answer ? std::optional(**answer) : std::nullopt;
    }
    bool reaches(const QString& number, const QString& state) {
        for (int i = 0; i < 100; ++i)
            if (const auto now = view(number); now && now->file.state == state) return true;
        return false;
    }
    void open(const QString& number) {
        window->workspace()->openCase(number);
        REQUIRE(until([&] { return titleShown(number); }));
    }
    /// What the visible banners say, for a failed test.
    std::string complaints() const {
        QStringList said;
        for (auto* banner : window->findChildren<ui::Banner*>())
            if (banner->isVisible()) said += QStringList(banner->message()) + banner->reasons();
        return said.join(u" | "_s).toStdString();
    }
    void closesForm(const QString& name) {
        const bool closed = until([&] { return find<QWidget>(name) == nullptr; });
        INFO(complaints());
        REQUIRE(closed);
    }
    bool titleShown(const QString& number) const {
        for (const QString& list : {u"cases"_s, u"rectifications"_s, u"wishlist"_s})
            if (auto* head = find<QLabel>(list + u".detail.head"_s)) return head->text().startsWith(number);
        return false;
    }
};

}  // namespace minqing::tests
