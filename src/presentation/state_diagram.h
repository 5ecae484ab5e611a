#pragma once
// A case definition drawn as a state diagram: SVG text, worked out from the definition alone. No widget, no font file: the
// same text comes out on every machine.

#include <QByteArray>
#include <QString>
#include <map>

#include "definitions/case_definition.h"

namespace minqing::presentation {

struct DiagramOptions {
    bool dark = false;
    /// How many cases stand in each state, by id; empty: no numbers are drawn.
    std::map<QString, qint64> counts = {};
    QString font = QStringLiteral("Noto Sans CJK SC");
};

/// States from left to right as a case goes through them, coloured by phase; arrows carry the names of the actions, actions
/// that stay in a state are listed in its box, those open to every running case in a note below.
[[nodiscard]] QByteArray stateDiagram(const CaseDefinition& definition, const DiagramOptions& options = {});

}  // namespace minqing::presentation
