# Headers that nearly every file reads are compiled once for all layers, once for the window, for the command line and for
# the tests. With them a clean build takes about half as long. Targets that share one must have the same flags, the level
# of optimization too; only then does GCC take it.
#   add_precompiled(<name> LINK <libraries…> HEADERS <files of cmake/precompiled or <system headers>…> OPTIONS <flags…>)
#   use_precompiled(<target> <name>)
function(add_precompiled name)
  cmake_parse_arguments(precompiled "" "" "LINK;HEADERS;OPTIONS" ${ARGN})
  add_library(minqing_precompiled_${name} OBJECT ${PROJECT_SOURCE_DIR}/cmake/precompiled/empty.cpp)
  target_link_libraries(minqing_precompiled_${name} PRIVATE minqing_options ${precompiled_LINK})
  target_compile_options(minqing_precompiled_${name} PUBLIC ${precompiled_OPTIONS})
  list(TRANSFORM precompiled_HEADERS PREPEND ${PROJECT_SOURCE_DIR}/cmake/precompiled/ REGEX "^[^<]")
  target_precompile_headers(minqing_precompiled_${name} PRIVATE ${precompiled_HEADERS})
endfunction()

function(use_precompiled target name)
  target_precompile_headers(${target} REUSE_FROM minqing_precompiled_${name})
  get_target_property(options minqing_precompiled_${name} INTERFACE_COMPILE_OPTIONS)
  if(options)
    target_compile_options(${target} PRIVATE ${options})
  endif()
endfunction()

set(quick $<$<CONFIG:Release>:-O1>)  # for what takes no time of its own when it runs
add_precompiled(core LINK Qt6::Core tl::expected HEADERS core.h)
add_precompiled(widgets LINK Qt6::Widgets tl::expected HEADERS core.h widgets.h OPTIONS ${quick})
add_precompiled(cli LINK Qt6::Core tl::expected CLI11::CLI11 HEADERS core.h <CLI/CLI.hpp> OPTIONS ${quick})
