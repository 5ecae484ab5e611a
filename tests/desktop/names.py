"""How the test calls what it looks for.

Texts of the program are given in English, as in the sources; what must be shown is their Chinese in the translation file
(the English itself while a text has none). Texts of the definitions are Chinese in the definitions and stand here as shown.
"""

import re
import xml.etree.ElementTree as xml

# Definitions: steps of a grievance, fields, codes, accounts of the demonstration.
VISITOR, CLERK, HANDLER, SUPERVISOR = "走访人员 陈晓燕", "镇街/村居经办 王立新", "承办单位 刘志强", "督查人员 赵卫东"
DISPATCH, ACCEPT, PLAN, SUBMIT, CALL_BACK, CLOSE_OUT = "派单", "接单", "制定方案", "申请销号", "回访", "销号"
CLOSED = "已销号"


class Names:
    def __init__(self, translation):
        self.shown = {}
        for message in xml.parse(translation).iter("message"):
            text = message.find("translation")
            if text is None or text.get("type") is not None:
                continue
            if shown := text.findtext("numerusform") or text.text:
                self.shown.setdefault(message.findtext("source"), set()).add(shown)

    def of(self, text):
        """The names that a control called `text` in the sources may bear in the window."""
        return self.shown.get(text, {text})

    def pattern(self, text, **known):
        """Finds the text with what is known, or anything, in the place of %1, %2, %n …"""
        patterns = []
        for shown in self.of(text):
            parts = re.split(r"%([\dn])", shown)
            patterns.append("".join(re.escape(part) if i % 2 == 0 else re.escape(known.get("n" + part, "")) or ".+"
                                    for i, part in enumerate(parts)))
        return "|".join(patterns)
