#!/usr/bin/env bash
# compare.sh - podium's ranking against the second implementation, and its log
# against the verifier.
# SPDX-License-Identifier: MIT
#
#	tests/oracle/compare.sh BUILD FIRST-SEED COUNT
set -u
podium=$1/podium
seed=$2
last=$((seed + $3 - 1))
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
PODIUM_CONTEST=$tmp/c.podium
export PODIUM_CONTEST PODIUM_LANG=en
bad=0
mkdir "$tmp/all"
node tests/oracle/contests.mjs --range "$seed" "$last" "$tmp/all" || exit 1
node tests/oracle/rank.mjs --each "$tmp/all" || exit 1
while [ "$seed" -le "$last" ]; do
	d=$tmp/all/$seed
	rm -f "$PODIUM_CONTEST"
	{ "$podium" new "$PODIUM_CONTEST" --from "$d" &&
		"$podium" phase next --waive all --reason test && "$podium" phase next --waive all --reason test &&
		"$podium" round open R1 &&
		"$podium" import assignments "$d/assignments.csv" &&
		"$podium" import scores "$d/scores.csv"; } \
		>"$tmp/log" 2>&1 || { cat "$tmp/log"; echo "seed $seed"; bad=1; break; }
	"$podium" rank --format json | jq -r '
		["field", "place", "entry", "total", "exact", "counted",
		"set_aside"] as $c | ($c | join(",")),
		(.rows[] | [.[$c[]]] | join(","))' >"$tmp/ours"
	if ! diff -u "$d/expected.csv" "$tmp/ours"; then
		echo "seed $seed differs"
		bad=$((bad + 1))
	fi
	# The verifier checks chain, signatures and ranks of the export.
	"$podium" log export "$tmp/events"
	node tests/verifier/verify.mjs --ranks "$tmp/events" >"$tmp/verified" ||
		{ cat "$tmp/verified"; bad=$((bad + 1)); }
	if ! diff -u <(tail -n +2 "$tmp/ours" | cut -d, -f1-4 | sort) \
		<(tail -n +2 "$tmp/verified" | awk -F, '{ print $2 "," $4 "," $3 "," $5 }' | sort); then
		echo "seed $seed: the verifier ranks otherwise"
		bad=$((bad + 1))
	fi
	seed=$((seed + 1))
done
echo "$3 contests, $bad differ"
[ "$bad" = 0 ]
