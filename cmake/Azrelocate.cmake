# What every target of the project has in common.

find_program(CCACHE_PROGRAM ccache)
if(CCACHE_PROGRAM AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(CMAKE_CXX_COMPILER_LAUNCHER ${CCACHE_PROGRAM})
endif()

add_library(azrelocate_options INTERFACE)
target_compile_definitions(azrelocate_options INTERFACE
    QT_NO_CAST_FROM_ASCII
    QT_NO_CAST_TO_ASCII
    QT_NO_URL_CAST_FROM_STRING
    QT_NO_NARROWING_CONVERSIONS_IN_CONNECT
    QT_NO_FOREACH
    QT_NO_KEYWORDS
    QT_DISABLE_DEPRECATED_BEFORE=0x060400
    AZRELOCATE_VERSION="${PROJECT_VERSION}")
target_include_directories(azrelocate_options INTERFACE ${PROJECT_SOURCE_DIR}/app ${PROJECT_SOURCE_DIR})
if(MSVC)
    target_compile_options(azrelocate_options INTERFACE /W4 /permissive- /utf-8)
else()
    target_compile_options(azrelocate_options INTERFACE
        -Wall -Wextra -Wpedantic $<$<CXX_COMPILER_ID:GNU>:-Wshadow=local> -Wconversion -Wnon-virtual-dtor -Wold-style-cast
        -Wno-missing-field-initializers)
endif()
if(AZRELOCATE_FUZZ)
    if(NOT CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
        message(FATAL_ERROR "AZRELOCATE_FUZZ needs clang, whose library libFuzzer is (preset: fuzz)")
    endif()
    target_compile_options(azrelocate_options INTERFACE
        -fsanitize=fuzzer-no-link,address,undefined -fno-sanitize-recover=undefined -fno-omit-frame-pointer)
    target_link_options(azrelocate_options INTERFACE -fsanitize=address,undefined)
endif()
if(AZRELOCATE_WARNINGS_AS_ERRORS)
    set(CMAKE_COMPILE_WARNING_AS_ERROR ON)
endif()

# One folder of app/ or ui/ is one static library, so that a forbidden arrow between folders fails to link.
#   azrelocate_library(<name> [MOC] SOURCES <files> [ALONE <files>] LINK <libraries>)
# MOC: some class there has Q_OBJECT. ALONE: what a unity build compiles one by one, because its private names are also those of a
# neighbour (each service has its kVersion), or because a class of it has members of private types (-Wsubobject-linkage).
function(azrelocate_library name)
    cmake_parse_arguments(ARG "MOC" "" "SOURCES;ALONE;LINK" ${ARGN})
    add_library(azrelocate_${name} STATIC ${ARG_SOURCES})
    set_source_files_properties(${ARG_ALONE} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
    set_target_properties(azrelocate_${name} PROPERTIES AUTOMOC ${ARG_MOC})
    target_link_libraries(azrelocate_${name} PUBLIC azrelocate_options ${ARG_LINK})
endfunction()

# One QtTest program.
#   azrelocate_test(<name> [GUI] SOURCES <files> LINK <libraries>)
function(azrelocate_test name)
    cmake_parse_arguments(ARG "GUI" "TIMEOUT" "SOURCES;LINK" ${ARGN})
    add_executable(tst_${name} ${ARG_SOURCES})
    # One source, as a rule: there is nothing to unite.
    set_target_properties(tst_${name} PROPERTIES AUTOMOC ON UNITY_BUILD OFF RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    target_link_libraries(tst_${name} PRIVATE azrelocate_options Qt6::Test ${ARG_LINK})
    target_compile_definitions(tst_${name} PRIVATE AZRELOCATE_TEST_DATA="${PROJECT_SOURCE_DIR}/tests/data")
    add_test(NAME ${name} COMMAND tst_${name})
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 120)
    endif()
    set_tests_properties(${name} PROPERTIES
        TIMEOUT ${ARG_TIMEOUT}
        ENVIRONMENT "QT_QPA_PLATFORM=offscreen;QT_HASH_SEED=0;LC_ALL=C.UTF-8")
endfunction()
