#!/bin/sh
# Takes new texts of src and ui into resources/translations/minqing_zh_CN.ts and drops those that are gone.
# Translate what it leaves as type="unfinished" (with Qt Linguist or by hand); the test translations_complete checks that.
set -eu
cd "$(dirname "$0")/.."
for lupdate in "$(command -v lupdate6 || true)" /usr/lib/qt6/bin/lupdate "$(command -v lupdate || true)"; do
  [ -x "$lupdate" ] && break
done
[ -x "$lupdate" ] || { echo "lupdate is missing: install qt6-l10n-tools and qt6-tools-dev-tools." >&2; exit 1; }
exec "$lupdate" -no-obsolete -locations none -extensions cpp,h,ui -I . -I src -source-language en -target-language zh_CN \
  src ui -ts resources/translations/minqing_zh_CN.ts
