#include "ledger/name_check.h"

#include "base/hidden_characters.h"
#include "ledger/ledger_text.h"

namespace minqing {

using namespace Qt::StringLiterals;

void checkName(std::vector<Reason>& reasons, const QString& text, int longest, const QString& title, const QString& field) {
    if (text.size() > longest) {
        reasons.push_back(
            {u"bad_field"_s,
             LedgerText::tr("\"%1\" is %2 characters long; at most %3 are allowed.").arg(title).arg(text.size()).arg(longest),
             field});
    }
    QString message;
    switch (hiddenCharacter(text)) {
        case HiddenCharacter::None:
            return;
        case HiddenCharacter::Control:
            message = LedgerText::tr("\"%1\" holds control characters. Type it anew.");
            break;
        case HiddenCharacter::Direction:
            message = LedgerText::tr(
                "\"%1\" holds invisible characters that turn the direction of writing, so that it could be read as "
                "something else. Type it anew.");
            break;
        case HiddenCharacter::Invisible:
            message = LedgerText::tr("\"%1\" holds characters that nobody can see. Type it anew.");
            break;
        case HiddenCharacter::Broken:
            message = LedgerText::tr("\"%1\" holds half of a character. Type it anew.");
            break;
    }
    reasons.push_back({u"bad_field"_s, message.arg(title), field});
}

}  // namespace minqing
