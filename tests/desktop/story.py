"""From the door to the close-out: one visit, five people, by names and keys."""

import json
import re

import names as said
from desk import Trouble

TITLE = "12号楼电梯停运三天，老人上下楼困难"


def check(truth, what):
    if not truth:
        raise Trouble(f"should be so but is not: {what}")


class Story:
    def __init__(self, desk, window, screenshots):
        self.desk, self.window, self.screenshots = desk, window, screenshots
        self.pictures = 0
        self.number = None

    def picture(self, name):
        self.pictures += 1
        self.desk.photograph(self.screenshots / f"{self.pictures:02d}-{name}.png")

    def tell(self):
        self.window.button("Sign in")
        self.picture("sign-in")
        self.visit()
        self.dispatch()
        self.handle()
        self.close_out()

    # ── who sits at the desk ─────────────────────────────────────────────────────────────────────────────────────
    def sign_in(self, account):
        window = self.window
        if window.named("Search cases, households, pages and actions"):
            self.find(window.shown("Sign out"))
        window.button(account)
        window.tab_to(account)
        window.keys("space")
        window.need_text(account.split(" ")[1])
        window.need("Search cases, households, pages and actions")

    def open_case(self):
        self.find(self.number, TITLE)
        self.window.need_text(TITLE)

    def find(self, words, seen=None):
        """Ctrl+K, type, look, Enter."""
        self.window.keys("ctrl+k")
        self.window.type("Search cases, households, pages and actions", words)
        self.window.need_first_row("Search results", seen or words)
        self.window.keys("Return")

    # ── the steps ────────────────────────────────────────────────────────────────────────────────────────────────
    def visit(self):
        window = self.window
        self.sign_in(said.VISITOR)
        self.picture("visitor-home")
        window.keys("ctrl+2")
        window.button("Save and next household")
        window.keys("1", "3")
        window.need_text("2 / 9")
        window.keys("ctrl+q")
        window.type("问题名称", TITLE)
        window.choose("所属领域 …", "居住环境")
        window.type("Diary", "老人膝盖不好，电梯停了不敢下楼。")
        self.picture("visit")
        window.keys("ctrl+s")
        window.need_match("today %1, %2 of %3 households not visited yet", n1="1")
        self.number = window.need_pattern(re.escape(TITLE) + r".*(SQ-\d{6}-\d{4})").group(1)
        self.picture("visit-saved")
        # Everybody in this grid has been visited: it goes on with the next household all the same, and says so.
        window.keys("ctrl+Return")
        window.need_match("Every household of this grid has been visited. The next one in order stands here.")

    def dispatch(self):
        window = self.window
        self.sign_in(said.CLERK)
        self.picture("clerk-home")
        self.open_case()
        window.button(said.DISPATCH)
        self.picture("case-registered")
        self.begin("牵头单位")
        window.type_choice("牵头单位", "区住建局")
        self.picture("dispatch")
        self.send()
        self.reaches("已派单")
        self.picture("case-dispatched")

    def handle(self):
        window = self.window
        self.sign_in(said.HANDLER)
        self.picture("handler-home")
        self.open_case()
        window.button(said.ACCEPT)
        window.keys("ctrl+Return")
        self.reaches("办理中")
        self.press(said.PLAN)
        window.type("处置措施", "更换曳引机配件，物业每日巡查")
        window.type("计划完成日期", "+2工作日")
        window.type("责任科室", "物业科")
        window.type("责任人", "刘志强")
        self.picture("plan")
        self.send()
        window.button(said.SUBMIT)
        close_out = window.named(said.CLOSE_OUT)
        check(close_out is None or not window.is_enabled(close_out), "who handles a case cannot close it out")
        self.picture("case-planned")
        self.press(said.SUBMIT)
        window.choose("办理结果", "已解决")
        window.type("完成情况", "配件到货，电梯恢复运行")
        window.keys("ctrl+Return")
        window.need_match("%n thing(s) to put right before saving")
        self.picture("submit-without-evidence")
        window.type("Evidence", "维修后照片")
        self.picture("submit")
        self.send()
        self.reaches("待销号")
        self.picture("case-submitted")

    def close_out(self):
        window = self.window
        self.sign_in(said.SUPERVISOR)
        self.picture("supervisor-home")
        self.open_case()
        approve = window.button(said.CLOSE_OUT, enabled=False)
        check(not window.is_enabled(approve), "nobody has called back yet, so the close-out is greyed")
        check(approve.get_description(), "the greyed close-out says what is missing")
        self.picture("case-to-call-back")
        self.press(said.CALL_BACK)
        window.choose("群众满意度", "满意")
        self.picture("call-back")
        self.send()
        window.button(said.CLOSE_OUT)
        self.picture("case-to-close-out")
        window.keys("ctrl+Return")
        self.reaches(said.CLOSED)
        for who, what in (("陈晓燕", ""), ("王立新", said.DISPATCH), ("刘志强", said.SUBMIT), ("赵卫东", said.CLOSE_OUT)):
            window.need_pattern(f"{who}.*{what}")
        self.picture("case-closed")

    def look_into_the_ledger(self):
        """What the window showed is what the command line reads from the file, and the chain of entries holds."""
        case = json.loads(self.desk.ask("--ledger", str(self.desk.ledger), "--as", "supervisor", "--json",
                                        "case", "show", self.number))
        check(case["state"] == "closed", f"the case is closed; it is {case['state']}")
        check(case["evidence"], "the evidence is in the ledger")
        self.desk.ask("--ledger", str(self.desk.ledger), "ledger", "verify")

    # ── how a case is moved on ───────────────────────────────────────────────────────────────────────────────────
    def begin(self, first_field):
        """The next step of the case that is open, by its key."""
        self.window.keys("ctrl+Return")
        self.window.need(first_field)

    def press(self, action):
        self.window.tab_to(action)
        self.window.keys("space")

    def send(self):
        """Ctrl+Enter sends the form; it goes when what was typed is in the ledger."""
        self.window.keys("ctrl+Return")
        self.window.gone("Cancel")

    def reaches(self, state):
        """The head of the open case says where it stands."""
        self.window.need_pattern(re.escape(self.number) + ".*" + re.escape(state))
