#include "ledger/case_rows.h"

#include "workflow/workflow.h"

namespace minqing {

using namespace Qt::StringLiterals;

storage::CaseRows caseRowsOf(const CaseFile& file, const DefinitionSet& definitions) {
    static const CaseDefinition unknown;
    const auto* definition = definitions.caseVersion(file.type, file.definitionVersion);
    storage::CaseRows rows{caseFacts(file, definition ? *definition : unknown), file.spans, {}, file.links, {}};
    rows.coDuties = coDuties(file);
    if (definition) {
        if (const auto step = workflow::nextSystemStep(file, *definition, definitions.calendar)) rows.nextStep = step->at;
    }
    for (const auto* part : {"title", "description", "content", "address"}) {
        const auto text = file.text(QString::fromLatin1(part));
        if (!text.isEmpty()) rows.searchText += text % u'\n';
    }
    rows.searchText += file.number;
    return rows;
}

}  // namespace minqing
