# NENPO_PRECOMPILED: what most files include is read once for all of them, which halves the time to compile. The dev preset
# goes without, and so finds the file that does not include what it uses.
set(NENPO_COMMON_HEADERS <algorithm> <filesystem> <functional> <map> <optional> <string> <variant> <vector>
  ${CMAKE_SOURCE_DIR}/pipeline/model/edition.h ${CMAKE_SOURCE_DIR}/pipeline/model/manuscript.h
  ${CMAKE_SOURCE_DIR}/pipeline/model/pages.h ${CMAKE_SOURCE_DIR}/pipeline/model/style.h)

# nenpo_precompile(<target> [headers...]): the common headers and these.
function(nenpo_precompile target)
  if(NENPO_PRECOMPILED)
    target_precompile_headers(${target} PRIVATE ${ARGN} ${NENPO_COMMON_HEADERS})
  endif()
endfunction()

# nenpo_use_precompiled(<target> <owner> [libraries...]): those of the owner; not where a library's macros make others of them.
function(nenpo_use_precompiled target owner)
  if(NENPO_PRECOMPILED AND NOT "${ARGN}" MATCHES "Poco::|PANGO|RSVG")
    target_precompile_headers(${target} REUSE_FROM ${owner})
  endif()
endfunction()

# nenpo_stage(<folder> USES <folders...> LIBRARIES <third-party targets...>)
# One static library for each folder of pipeline/, named nenpo::<folder>. Third-party libraries stay private to
# their home folder; every header of the folder is compiled alone.
function(nenpo_stage folder)
  cmake_parse_arguments(STAGE "" "" "USES;LIBRARIES" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.cc)
  file(GLOB_RECURSE headers CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.h)
  add_library(nenpo_${folder} STATIC)
  add_library(nenpo::${folder} ALIAS nenpo_${folder})
  target_sources(nenpo_${folder}
    PRIVATE ${sources} ${CMAKE_SOURCE_DIR}/cmake/anchor.cc
    PUBLIC FILE_SET HEADERS BASE_DIRS ${CMAKE_CURRENT_SOURCE_DIR} FILES ${headers})
  set_target_properties(nenpo_${folder} PROPERTIES VERIFY_INTERFACE_HEADER_SETS ON)
  list(TRANSFORM STAGE_USES PREPEND nenpo::)
  target_link_libraries(nenpo_${folder} PUBLIC ${STAGE_USES} PRIVATE ${STAGE_LIBRARIES})
  if(nenpo::model IN_LIST STAGE_USES)
    nenpo_use_precompiled(nenpo_${folder} nenpo_model ${STAGE_LIBRARIES})
  endif()
endfunction()

# nenpo_tests(<folder> [USES <folders...>] [LIBRARIES ...] [PROPERTIES ...]): the tests of tests/<folder>, one program; ctest
# -L <folder> runs them. PROPERTIES: of each test, as set_tests_properties() takes them.
function(nenpo_tests folder)
  cmake_parse_arguments(TESTS "" "" "USES;LIBRARIES;PROPERTIES" ${ARGN})
  file(GLOB_RECURSE sources CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/*.cc)
  if(NOT sources)
    return()
  endif()
  add_executable(test_${folder} ${sources})
  nenpo_use_precompiled(test_${folder} nenpo_test_support ${TESTS_LIBRARIES})
  list(TRANSFORM TESTS_USES PREPEND nenpo::)
  target_link_libraries(test_${folder} PRIVATE ${TESTS_USES} nenpo_test_support GTest::gmock GTest::gtest_main ${TESTS_LIBRARIES})
  target_compile_definitions(test_${folder} PRIVATE NENPO_SOURCE_DIR="${CMAKE_SOURCE_DIR}" NENPO_BINARY="$<TARGET_FILE_DIR:test_${folder}>/nenpo")
  gtest_discover_tests(test_${folder} PROPERTIES LABELS ${folder} TIMEOUT 300 ${TESTS_PROPERTIES} DISCOVERY_TIMEOUT 60)
  if(EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/${folder}/golden)  # ctest -L golden; gtest_discover_tests passes on one label only
    set(labels ${CMAKE_CURRENT_BINARY_DIR}/test_${folder}_labels.cmake)
    file(WRITE ${labels} "set_tests_properties(\${test_${folder}_TESTS} PROPERTIES LABELS \"${folder};golden\")\n")
    set_property(DIRECTORY APPEND PROPERTY TEST_INCLUDE_FILES ${labels})
  endif()
endfunction()
