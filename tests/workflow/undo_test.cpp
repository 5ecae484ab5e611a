#include "small_world.h"

using namespace small;

TEST_CASE("undoing a step gives the case as if it had not happened, and keeps it in the history") {
    History history;
    history.toHandling();
    const QString before = told(history.file);
    history.wait(2);
    history.act("submit", history.handler, {{u"outcome"_s, u"resolved"_s}}, {History::afterPhoto()});
    history.wait(3);
    history.undo(history.handler);
    REQUIRE(told(history.file) == before);
    REQUIRE(history.file.steps.size() == 4);
    REQUIRE(history.file.steps[2].undone);
    REQUIRE(history.file.steps[3].action == u"undo"_s);
    REQUIRE(history.file.version == 4);
}

TEST_CASE("a close-out that is undone leaves no trace in the figures") {
    History history;
    history.toSubmitted();
    history.close();
    REQUIRE(history.facts().closedDay != 0);
    history.undo(history.second);
    REQUIRE(history.facts().closedDay == 0);
    REQUIRE_FALSE(history.file.firstClosedAt);
    REQUIRE(history.file.clock(u"handling")->running());
}

TEST_CASE("steps can be undone one after the other, by who did them, within the window") {
    History history;
    history.begin();
    REQUIRE(codes(workflow::undoRefusals(history.file, history.supervisor, history.context())) ==
            QStringList{u"nothing_to_undo"_s});
    history.act("accept", history.handler);
    history.act("report", history.handler);
    REQUIRE(codes(workflow::undoRefusals(history.file, history.other, history.context())) == QStringList{u"not_your_action"_s});
    history.undo(history.handler);
    history.undo(history.handler);
    REQUIRE(history.file.state == u"new"_s);
    history.act("accept", history.handler);
    history.wait(10);
    REQUIRE(workflow::undoRefusals(history.file, history.handler, history.context()).empty());
    history.wait(1);
    REQUIRE(codes(workflow::undoRefusals(history.file, history.handler, history.context())) ==
            QStringList{u"undo_window_over"_s});
}

TEST_CASE("a step that somebody built upon cannot be undone") {
    History history;
    history.toSubmitted();
    history.act("verify", history.supervisor);
    REQUIRE(codes(workflow::undoRefusals(history.file, history.handler, history.context())) == QStringList{u"built_upon"_s});
}

TEST_CASE("what the definition calls final cannot be undone") {
    History history;
    history.toHandling();
    history.act("exclude", history.supervisor);
    REQUIRE(codes(workflow::undoRefusals(history.file, history.supervisor, history.context())) ==
            QStringList{u"not_undoable"_s});
}
