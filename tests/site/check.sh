#!/usr/bin/env bash
# check.sh - the pages of a site are well-formed, small and lead somewhere; made
# twice they have the same bytes.
# SPDX-License-Identifier: MIT
#
#	tests/site/check.sh BUILD
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
"$here/make.sh" "$1" "$work"
node "$here/pages.mjs" "$work/site" 'alert(2)</script></' >"$work/pages" || { head -20 "$work/pages"; exit 1; }
cd "$work"
SOURCE_DATE_EPOCH=1780000000 PODIUM_LANG=vi "$OLDPWD/$1/podium" publish again sample.podium hard.podium >again.log
diff -rq site again
tail -1 pages
