# Sourced by run.sh and test.sh: sees to it that what the build needs is installed. POSIX sh.
#   need_packages "<required>" "<wanted where they exist>"
# Debian 12 and 13 name a few packages differently, so the second list holds both names and apt is asked what there is.

packages_build="g++ cmake ninja-build pkg-config qt6-base-dev qt6-svg-dev qt6-tools-dev
  qt6-tools-dev-tools qt6-l10n-tools libspdlog-dev libsqlite3-dev libexpected-dev
  libtomlplusplus-dev libcli11-dev libsodium-dev libicu-dev libxlsxwriter-dev libminizip-dev libzstd-dev zlib1g-dev
  libpoppler-qt6-dev fonts-noto-cjk fonts-wqy-zenhei qt6-translations-l10n"
# The Arphic faces stand in for 仿宋, 小标宋 and 楷体 on printed papers.
packages_build_wanted="libqt6opengl6-dev qt6-svg-plugins fonts-arphic-gbsn00lp fonts-arphic-gkai00mp fonts-arphic-uming"
packages_test="catch2 librapidcheck-dev xvfb xdotool dbus at-spi2-core python3 python3-pyatspi gir1.2-atspi-2.0 imagemagick"

LC_ALL=C.UTF-8
export LC_ALL

is_installed() { [ "$(dpkg-query -W -f='${db:Status-Status}' "$1" 2>/dev/null)" = installed ]; }
is_offered() { apt-cache policy "$1" 2>/dev/null | grep -q 'Candidate: [^(]'; }

# Prints those of its arguments that are not installed.
missing_of() {
  for package in "$@"; do
    is_installed "$package" || printf '%s ' "$package"
  done
}

as_root() {
  if [ "$(id -u)" = 0 ]; then
    "$@"
  elif command -v sudo >/dev/null 2>&1; then
    sudo "$@"
  else
    echo "These packages must be installed by root, and there is no sudo here. As root, run:" >&2
    echo "  apt-get install --no-install-recommends $missing" >&2
    return 1
  fi
}

apt_get() { as_root env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=300 "$@" </dev/null; }

need_packages() {
  if [ "${MINQING_PACKAGES:-}" = present ]; then return 0; fi
  if ! command -v apt-get >/dev/null 2>&1 || ! command -v dpkg-query >/dev/null 2>&1; then
    echo "This system has no apt. Install what these Debian packages hold (Qt 6.4 or later with Charts, Svg and Linguist," >&2
    echo "a C++20 compiler, CMake 3.25), then start again with MINQING_PACKAGES=present:" >&2
    echo $1 $2 >&2
    return 1
  fi
  missing=$(missing_of $1)
  if [ -n "$missing" ]; then
    echo "Installing: $missing"
    apt_get update || echo "The package lists could not be updated; trying with those that are there." >&2
  fi
  for package in $(missing_of $2); do
    if is_offered "$package"; then missing="$missing$package "; fi
  done
  [ -n "$missing" ] || return 0
  if ! apt_get install -y --no-install-recommends $missing >/tmp/minqing-apt.$$ 2>&1; then
    tail -n 20 /tmp/minqing-apt.$$ >&2
    rm -f /tmp/minqing-apt.$$
    echo "Not all packages could be installed; the lines above say why. Needed: $missing" >&2
    return 1
  fi
  rm -f /tmp/minqing-apt.$$
}

# Where ccache is installed it is used. On a new machine it would only cost: each miss hashes the precompiled headers.
# A compiled file is found again from any checkout; the sloppiness is what precompiled headers need.
CCACHE_BASEDIR=$(pwd)
CCACHE_NOHASHDIR=1
CCACHE_SLOPPINESS=pch_defines,time_macros
export CCACHE_BASEDIR CCACHE_NOHASHDIR CCACHE_SLOPPINESS
