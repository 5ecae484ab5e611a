#pragma once
// A person at a signed-in window: pages through a list, jumps about in it, filters, searches, sorts, looks at the
// dashboard, while others save. Used by the test of stalls on a small ledger and by its benchmark on a large one.

#include <QAction>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QTimer>
#include <functional>

#include "stall_watchdog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/ledger_table_view.h"

namespace minqing::tests {

/// Lets the event loop run until `ready` holds. QTest's own sleeps between looks, which would be told as stalls.
inline bool lookUntil(const std::function<bool()>& ready, int limitMs = 120'000) {
    if (ready()) return true;
    QEventLoop loop;
    QTimer look;
    QElapsedTimer timer;
    timer.start();
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (ready() || timer.elapsed() > limitMs) loop.quit();
    });
    look.start(2);
    loop.exec();
    return ready();
}

class WindowTour {
  public:
    WindowTour(ui::MainWindow& window, presentation::SessionModel& session, StallWatchdog& watchdog)
        : m_window(window), m_session(session), m_watchdog(watchdog) {}

    bool signIn(const QString& account) {
        bool failed = false;
        m_session.signIn(account, {}, &m_window, [&](Expected<Actor> actor) { failed = !actor.has_value(); });
        return lookUntil([&] { return failed || (m_session.isSignedIn() && m_window.workspace() != nullptr); }) && !failed &&
               quiet();
    }
    bool show(const QString& page) {
        m_window.workspace()->showPage(page);
        return quiet();
    }

    /// Everything once; false when something did not come to an end. What is on screen is made before, uncounted.
    bool everything() {
        using namespace Qt::StringLiterals;
        m_watchdog.during({});
        if (!show(u"dashboard"_s) || !show(u"grievances"_s)) return false;
        m_table = m_window.findChild<ui::LedgerTableView*>(u"cases.list"_s);
        return m_table != nullptr && filter() && page() && sort() && search() && refresh(u"list"_s) && show(u"dashboard"_s) &&
               refresh(u"dashboard"_s);
    }

  private:
    bool quiet() {
        int looks = 0;
        return lookUntil([&] {
            looks = m_session.jobs().isBusy() ? 0 : looks + 1;
            return looks > 3;
        });
    }
    bool rowsHere() {
        return lookUntil([this] {
            const int row = m_table->rowAt(m_table->viewport()->height() / 2);
            return row < 0 || m_table->model()->rowCount() == 0 || !m_table->model()->index(row, 0).data().toString().isEmpty();
        });
    }
    bool page() {
        using namespace Qt::StringLiterals;
        auto* bar = m_table->verticalScrollBar();
        m_watchdog.during(u"jumping in the list"_s);
        for (int step = 0; step <= 40; ++step) {
            bar->setValue(int(qint64{bar->maximum()} * ((step * 17) % 41) / 40));
            if (!rowsHere()) return false;
        }
        m_watchdog.during(u"paging in the list"_s);
        bar->setValue(0);
        for (int step = 0; step < 40; ++step) {
            bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
            if (!rowsHere()) return false;
        }
        m_watchdog.during(u"choosing rows"_s);
        for (int row = 0; row < 20; ++row) {
            m_table->setCurrentIndex(m_table->model()->index(row, 0));
            if (!quiet()) return false;
        }
        m_table->scrollToBottom();
        return rowsHere() && quiet();
    }
    bool filter() {
        using namespace Qt::StringLiterals;
        m_watchdog.during(u"filtering the list"_s);
        for (const QString& chip : {u"light"_s, u"domain"_s, u"town"_s, u"phase"_s}) {
            auto* widget = m_window.findChild<QWidget*>(u"cases.filter."_s + chip);
            auto* menu = widget != nullptr ? widget->findChild<QMenu*>() : nullptr;
            if (menu == nullptr) return false;
            const auto actions = menu->actions();
            for (const int place : {1, 2, 0}) {
                actions[std::min<qsizetype>(place, actions.size() - 1)]->trigger();
                if (!quiet()) return false;
            }
        }
        return true;
    }
    bool sort() {
        using namespace Qt::StringLiterals;
        m_watchdog.during(u"sorting the list"_s);
        for (const QString& key : {u"registered_at"_s, u"number"_s})
            for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
                const int column = m_table->columnOfKey(key);
                if (column < 0) continue;
                m_table->model()->sort(column, order);
                if (!quiet()) return false;
            }
        return true;
    }
    bool search() {
        using namespace Qt::StringLiterals;
        m_watchdog.during(u"searching the list"_s);
        auto* field = m_window.findChild<QLineEdit*>(u"cases.filter.text"_s);
        if (field == nullptr) return false;
        for (const QString& words : {u"电梯"_s, u"张建国"_s, u"路灯"_s, QString()}) {
            field->setText(words);
            QElapsedTimer typed;
            typed.start();
            // The field waits a little for more keys.
            if (!lookUntil([&] { return typed.elapsed() > 400; }) || !quiet()) return false;
        }
        return true;
    }
    bool refresh(const QString& where) {
        using namespace Qt::StringLiterals;
        m_watchdog.during(u"refreshing the "_s + where);
        for (int time = 0; time < 5; ++time) {
            emit m_session.jobs().committed();
            if (!quiet()) return false;
        }
        return true;
    }

    ui::MainWindow& m_window;
    presentation::SessionModel& m_session;
    StallWatchdog& m_watchdog;
    ui::LedgerTableView* m_table = nullptr;
};

}  // namespace minqing::tests
