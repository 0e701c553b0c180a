#!/bin/sh
# check.sh - all tests that take a moment; ends "N passed, N failed".
# SPDX-License-Identifier: MIT
#
#	tests/check.sh BUILD UNIT-TEST...
set -u
build=$1
shift
LSAN_OPTIONS=suppressions=$(pwd)/tests/lsan.supp:print_suppressions=0
export LSAN_OPTIONS
PODIUM_KEY=$build/tests/key # not the key of whoever runs this
export PODIUM_KEY
passed=0 failed=0
log=$build/tests/check.log
: >"$log"

# Count one result; show the log of a failure.
result() { # name code file
	if [ "$2" = 0 ]; then passed=$((passed + 1)); echo "ok      $1"
	else failed=$((failed + 1)); echo "FAILED  $1"; cat "$3"; fi
}

for t; do
	"$t" >"$log" 2>&1
	result "$(basename "$t")" $? "$log"
done
for t in tests/cli/*.t; do
	tests/cli.sh "$build" "$t" >"$log" 2>&1
	result "$t" $? "$log"
done
for t in tests/messages.sh tests/example.sh tests/roundtrip.sh tests/hostile.sh; do
	"$t" "$build" >"$log" 2>&1
	result "$t" $? "$log"
done
node tests/analysis.mjs "$build/podium" >"$log" 2>&1
result "analysis against reference values" $? "$log"
tests/verifier/check.sh "$build" >"$log" 2>&1
result "the verifier, on states and forgeries" $? "$log"
tests/oracle/compare.sh "$build" 1 60 >"$log" 2>&1
result "second implementation, 60 contests" $? "$log"
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
