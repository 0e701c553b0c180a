#!/bin/sh
# hostile.sh - hundreds of broken tables: each is refused with a place and
# words or brought in, never a crash, and nothing is imported by halves.
# SPDX-License-Identifier: MIT
#
#	tests/hostile.sh BUILD
set -eu
podium=$(cd "$1" && pwd)/podium
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
export PODIUM_LANG=en PODIUM_CONTEST="$tmp/c.podium"
"$podium" new "$PODIUM_CONTEST" --from fixtures/son-la >/dev/null 2>&1
"$podium" phase next --waive all --reason test >/dev/null
node tests/hostile.mjs "$tmp" >/dev/null
tried=0 refused=0
head=$("$podium" verify | tail -1)
for f in "$tmp"/hostile/*; do
	tried=$((tried + 1))
	code=0
	"$podium" import --dry-run entries "$f" >"$tmp/out" 2>"$tmp/err" || code=$?
	case $code in
	0) ;;
	65) refused=$((refused + 1))
	    # Every line names the file, mostly row and column too, but the last and
    # what says which option may help.
	    sed '/, add --/d; / --map$/d' "$tmp/err" | sed '$d' >"$tmp/faults"
	    place='^[0-9]+\.csv(:[0-9]+){0,2}( \(.*\))?: .'
	    if [ ! -s "$tmp/faults" ] || grep -qvE "$place" "$tmp/faults"; then
		echo "$f: no place"; cat "$tmp/err"; exit 1
	    fi ;;
	*) echo "$f: exit $code"; cat "$tmp/err"; exit 1 ;;
	esac
done
[ "$head" = "$("$podium" verify | tail -1)" ]
echo "$tried files, $refused refused"
[ "$tried" -ge 300 ] && [ "$refused" -ge 200 ]
