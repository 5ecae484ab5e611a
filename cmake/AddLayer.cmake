# add_layer(name DEPENDS <layers and libraries other layers may see> PRIVATE <libraries only this layer sees>
#           PRECOMPILED <core unless named>)
# makes one static library minqing_<name> from every source in the calling folder and below. Headers are included as
# "<layer>/<file>.h" from src/ (or ui/). tests/architecture checks that no include reaches up.
function(add_layer name)
  cmake_parse_arguments(layer "" "PRECOMPILED" "DEPENDS;PRIVATE" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/*.cpp ${CMAKE_CURRENT_SOURCE_DIR}/*.h
       ${CMAKE_CURRENT_SOURCE_DIR}/*.ui)
  list(FILTER sources EXCLUDE REGEX "/main\\.cpp$")
  add_library(minqing_${name} STATIC ${sources})
  target_include_directories(minqing_${name} PUBLIC ${PROJECT_SOURCE_DIR}/src ${PROJECT_SOURCE_DIR})
  target_link_libraries(minqing_${name} PUBLIC minqing_options ${layer_DEPENDS} PRIVATE ${layer_PRIVATE})
  if(name MATCHES "^(presentation|ui)$")
    set_target_properties(minqing_${name} PROPERTIES AUTOMOC ON)
  endif()
  if(NOT layer_PRECOMPILED)
    set(layer_PRECOMPILED core)
  endif()
  use_precompiled(minqing_${name} ${layer_PRECOMPILED})
endfunction()
