#!/bin/sh
# Builds everything with warnings as errors and runs every test: sh cmake/test.sh [arguments of ctest]
set -eu
cd "$(dirname "$0")/.."
. cmake/packages.sh
need_packages "$packages_build $packages_test" "$packages_build_wanted"

build=build/test
# Sources of a layer are compiled some at once: a clean build takes half as long (CMAKE_UNITY_BUILD; off while developing).
cmake -S . -B $build -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_UNITY_BUILD=ON -DMINQING_TESTS=ON -DMINQING_WERROR=ON
cmake --build $build
exec ctest --test-dir $build --timeout 600 -j2 --output-on-failure --no-tests=error "$@"
