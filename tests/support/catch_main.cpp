// Catch2 2 brings its own body as a header, which takes half a minute to compile: once, here. Catch2 3 is a library.
#if !__has_include(<catch2/catch_session.hpp>)
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>

int runCatch(int argc, char* argv[]);
int runCatch(int argc, char* argv[]) { return Catch::Session().run(argc, argv); }
#endif
