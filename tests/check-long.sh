#!/bin/sh
# check-long.sh - tests that take longer; ends "N passed, N failed".
# SPDX-License-Identifier: MIT
#
#	tests/check-long.sh BUILD
set -u
build=$1
mkdir -p "$build/tests"
log=$build/tests/long.log
PODIUM_KEY=$build/tests/key
export PODIUM_KEY
passed=0 failed=0
if tests/oracle/compare.sh "$build" 1001 1000 >"$log" 2>&1; then
	passed=$((passed + 1)); echo "ok      second implementation, 1,000 contests"
else
	failed=$((failed + 1)); tail -40 "$log"
fi
if node tests/certainty.mjs "$build/podium" 300 >"$log" 2>&1; then
	passed=$((passed + 1)); echo "ok      stated certainty, 300 simulated contests"
	grep -v passed "$log"
else
	failed=$((failed + 1)); tail -40 "$log"
fi
if tests/day.sh "$build" >"$log" 2>&1; then
	passed=$((passed + 1)); echo "ok      a day of judging: $(cat "$log")"
else
	failed=$((failed + 1)); tail -40 "$log"
fi
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
