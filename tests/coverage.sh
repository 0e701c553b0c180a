#!/usr/bin/env bash
# coverage.sh - how much of the libraries and the command the tests run: lines
# of all, branches of what decides results, and the branches that are not
# taken, which the source marks as unreachable with the reason.
# SPDX-License-Identifier: MIT
#
#	tests/coverage.sh BUILD		after make COV=1 check faults-programs
set -eu
build=$1
memory=$(mktemp -d)
trap 'rm -rf "$memory"' EXIT
run() { # program, its words
	local program=$1
	shift
	rm -rf "${memory:?}"/*
	"$build/tests/fault/$program" "$@" >/dev/null 2>&1
}
run memory "$memory" 0 100
run merge "$memory" 0 30
run secrecy "$memory" 0 3
run secrecy "$memory" 500 503
tests/fault/small.sh "$build/podium" "$build/small.podium"
run tamper cells "$build/small.podium"
run hostile "$build/small.podium" 0 200

strict="base/decimal record/log record/chain record/hash maths/aggregate
	maths/rank maths/rational contest/results"
marked=0 missed=0
for f in $strict; do
	gcov -b -c -o "$build/src/$(dirname "$f")" "$build/src/$f.gcda" >/dev/null
	report=$(basename "$f").c.gcov
	lines=$(awk '/^branch/ { if (/taken 0|never executed/) print line; next }
		/^(call|function)/ { next } { line = $0 }' "$report" | uniq)
	rm -f ./*.gcov
	while IFS= read -r line; do
		case $line in
		'') ;;
		*unreachable:*) marked=$((marked + 1)) ;;
		*) missed=$((missed + 1)); echo "src/$f.c: $line" ;;
		esac
	done <<<"$lines"
done
find "$build/src" -name '*.gcda' -exec gcov -n {} + 2>/dev/null |
	awk '/^File .src\// { f = 1 } /^File .[^s]/ { f = 0 }
		/^Lines executed/ && f { split($0, a, /[:% ]+/); n += $NF
			c += $NF * a[3] / 100; f = 0 }
		END { printf "lines: %.1f %% of %d\n", 100 * c / n, n }'
echo "branches of numbers, log and ranking not taken: $missed; unreachable: $marked"
[ $missed = 0 ]
