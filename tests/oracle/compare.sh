#!/usr/bin/env bash
# compare.sh - podium's ranking against the second implementation, and its log
# against the verifier.
# SPDX-License-Identifier: MIT
#
#	tests/oracle/compare.sh BUILD FIRST-SEED COUNT
set -u
podium=$(cd "$1" && pwd)/podium
verifier=$(pwd)/tests/verifier/verify.mjs
seed=$2
last=$((seed + $3 - 1))
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
PODIUM_CONTEST=$tmp/c.podium
export PODIUM_CONTEST PODIUM_LANG=en
bad=0
complain() { echo "$*"; bad=$((bad + 1)); }
mkdir "$tmp/all"
node tests/oracle/contests.mjs --range "$seed" "$last" "$tmp/all" || exit 1
node tests/oracle/rank.mjs --each "$tmp/all" || exit 1
for d in "$tmp"/all/*; do
	rm -f "$PODIUM_CONTEST"
	{ "$podium" new "$PODIUM_CONTEST" --from "$d" &&
		"$podium" phase next --waive all --reason test && "$podium" phase next --waive all --reason test &&
		"$podium" round open R1 &&
		"$podium" import assignments "$d/assignments.csv" &&
		"$podium" import scores "$d/scores.csv" &&
		"$podium" rank --format json >"$d/ranks.json" &&
		"$podium" log export "$d/events"; } \
		>"$tmp/log" 2>&1 || { cat "$tmp/log"; echo "seed ${d##*/}"; exit 1; }
done

# Every line of a table with the seed of its contest in front.
cd "$tmp/all" || exit 1
jq -r '(input_filename | split("/")[1]) as $seed
	| ["field", "place", "entry", "total", "exact", "counted", "set_aside"] as $c
	| ($c | join(",")), (.rows[] | [.[$c[]]] | join(",")) | "\($seed),\(.)"' \
	./*/ranks.json >../ours
awk '{ split(FILENAME, p, "/"); print p[2] "," $0 }' ./*/expected.csv >../expected
diff -u ../expected ../ours || complain "the second implementation ranks otherwise"

# The verifier checks chain, signatures and ranks of the export.
node "$verifier" --ranks ./*/events >../verified || complain "$(grep BAD ../verified)"
# "./SEED/events: ROUND,FIELD,ENTRY,PLACE,TOTAL"
sed -n 's|^\./\([^/]*\)/events: |\1,|p' ../verified |
	awk -F, '$2 != "round" { print $1 "," $3 "," $5 "," $4 "," $6 }' | sort >../theirs
diff -u <(awk -F, '$2 != "field"' ../ours | cut -d, -f1-5 | sort) ../theirs ||
	complain "the verifier ranks otherwise"
echo "$3 contests, $bad ways in which they differ"
[ "$bad" = 0 ]
