#pragma once
// The definitions of the source tree, for tests of the definitions layer.

#include <QDir>

#include "catch.h"
#include "definitions/definition_set.h"

namespace minqing::test {

inline std::vector<DefinitionSource> shippedSources() {
    auto sources = definitionSourcesIn(QDir(QStringLiteral(MINQING_SOURCE_DIR "/resources/definitions")));
    REQUIRE_OK(sources);
    return *sources;
}

inline Definitions shipped() {
    auto definitions = loadDefinitions(shippedSources());
    REQUIRE_OK(definitions);
    return *definitions;
}

}  // namespace minqing::test
