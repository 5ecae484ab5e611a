#!/bin/sh
# Builds the program and starts it: sh cmake/run.sh [arguments of minqing]
# Without a display it draws its pages into build/pages and prints the figures instead.
set -eu
cd "$(dirname "$0")/.."
. cmake/packages.sh
need_packages "$packages_build" "$packages_build_wanted"

build=build/release
mkdir -p $build
cmake -S . -B $build -G Ninja -DCMAKE_BUILD_TYPE=Release -DCMAKE_UNITY_BUILD=ON -DMINQING_TESTS=OFF >$build/configure.log 2>&1 || {
  tail -n 30 $build/configure.log >&2
  exit 1
}
cmake --build $build

if [ $# -gt 0 ] || [ -n "${DISPLAY:-}" ] || [ -n "${WAYLAND_DISPLAY:-}" ]; then
  exec $build/ui/minqing "$@"
fi
echo "There is no display here (neither DISPLAY nor WAYLAND_DISPLAY is set): the pages are drawn into build/pages instead."
QT_QPA_PLATFORM=offscreen
export QT_QPA_PLATFORM
$build/ui/minqing --render-pages build/pages
exec $build/ui/minqing --print-figures
