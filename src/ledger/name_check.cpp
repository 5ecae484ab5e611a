#include "ledger/name_check.h"

#include "base/hidden_characters.h"
#include "base/look_alike.h"
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

void checkNewAccountName(std::vector<Reason>& reasons, const QString& name, const std::vector<Account>& accounts) {
    const QString plain = name.normalized(QString::NormalizationForm_KC).trimmed();
    if (plain.isEmpty()) return;
    if (plain != name) {
        reasons.push_back({u"bad_field"_s,
                           LedgerText::tr("The account name has blanks around it or letters of an unusual form (full width, "
                                          "for example). Write it as \"%1\".")
                               .arg(plain),
                           u"name"_s});
    }
    const LookAlike alike(name);
    for (const auto& account : accounts) {
        if (!alike.reads(account.name)) continue;
        reasons.push_back({u"name_too_alike"_s,
                           LedgerText::tr("The name \"%1\" reads like that of the account \"%2\", so that people would take "
                                          "one for the other. Choose a name that differs by more than capital letters or "
                                          "letters that look alike.")
                               .arg(name, account.name),
                           u"name"_s});
        return;
    }
}

}  // namespace minqing
