#!/bin/sh
# example.sh - the smallest program ranks the sample as the command does.
# SPDX-License-Identifier: MIT
#
#	tests/example.sh BUILD
set -eu
build=$(cd "$1" && pwd)
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
fixtures=$(pwd)/fixtures/son-la
cd "$tmp"
PODIUM_KEY=$tmp/key
PODIUM_LANG=en
export PODIUM_KEY PODIUM_LANG
podium() { "$build/podium" -C sl.podium "$@" >/dev/null 2>&1; }
"$build/podium" new sl.podium --from "$fixtures" >/dev/null 2>&1
podium phase next --waive all --reason example
podium import assignments "$fixtures/assignments.csv"
podium phase next --waive all --reason example
podium round open
podium import scores "$fixtures/scores.csv"
"$build/examples/rank" sl.podium | sed -n 's/^ *\([0-9]*\)  \(.*\)  \(.*\)/\2,\1,\3/p' |
	sort >theirs
"$build/podium" -C sl.podium rank --format json 2>/dev/null |
	jq -r '.rows[] | select(.place != "") | "\(.entry),\(.place),\(.total)"' |
	sort >ours
[ -s ours ]
diff ours theirs
! "$build/examples/rank" nowhere.podium 2>/dev/null
