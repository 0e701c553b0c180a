#!/usr/bin/env bash
# check.sh - all tests that take a moment, as many at once as there are
# processors; says what has passed and how long it took; ends "N passed, N
# failed".
# SPDX-License-Identifier: MIT
#
#	tests/check.sh BUILD UNIT-TEST...
set -u
build=$1
shift
LSAN_OPTIONS=suppressions=$(pwd)/tests/lsan.supp:print_suppressions=0
export LSAN_OPTIONS
PODIUM_KEY=$(cd "$build" && pwd)/tests/key # not the key of whoever runs this
export PODIUM_KEY
"$build/podium" key show >/dev/null 2>&1 # made before two ask for it
logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT
jobs=0

# Run one test beside the others; show the log of a failure.
try() { # name command...
	local name=$1 log
	shift
	[ "$(jobs -rp | wc -l)" -lt "$(nproc)" ] || wait -n
	jobs=$((jobs + 1))
	log=$logs/$jobs
	{
		start=$SECONDS
		if "$@" >"$log" 2>&1; then
			printf 'ok      %s (%d s)\n' "$name" $((SECONDS - start))
			touch "$log.passed"
		else
			printf 'FAILED  %s\n%s\n' "$name" "$(cat "$log")"
		fi
	} &
}

# The longest first, so that none is waited for alone at the end.
for half in 1 31; do
	try "second implementation, contests $half to $((half + 29))" \
		tests/oracle/compare.sh "$build" $half 30
done
try "the verifier, on states and forgeries" tests/verifier/check.sh "$build"
for t in tests/hostile.sh tests/roundtrip.sh; do try $t $t "$build"; done
for t in $(wc -l tests/cli/*.t | sort -rn | awk '$2 != "total" { print $2 }'); do
	try "$t" tests/cli.sh "$build" "$t"
done
try "analysis against reference values" node tests/analysis.mjs "$build/podium"
for t; do try "$(basename "$t")" "$t"; done
for t in tests/messages.sh tests/example.sh; do try $t $t "$build"; done
wait
passed=$(find "$logs" -name '*.passed' | wc -l)
echo "$passed passed, $((jobs - passed)) failed"
[ "$passed" = "$jobs" ]
