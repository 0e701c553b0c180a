#!/usr/bin/env bash
# check.sh - all tests that take a moment; says what has passed and how long it
# took; ends "N passed, N failed".
# SPDX-License-Identifier: MIT
#
#	tests/check.sh BUILD UNIT-TEST...
set -u
. tests/try.sh
shift

# The longest first, so that none is waited for alone at the end.
try tests/cli/terminal.t tests/cli.sh "$build" tests/cli/terminal.t
for half in 1 31; do
	try "second implementation, contests $half to $((half + 29))" \
		tests/oracle/compare.sh "$build" $half 30
done
try "analysis against reference values" node tests/analysis.mjs "$build/podium"
try "one language at a time" node tests/language.mjs "$build"
try "100 lists in nine encodings" node tests/office/encodings.mjs "$build" 0 100
try "certificates that are hard to set" node tests/certificates/placed.mjs "$build"
try "a site, page by page" tests/site/check.sh "$build"
try "workbooks" node tests/office/workbooks.mjs "$build"
try "the verifier, on states and forgeries" tests/verifier/check.sh "$build"
for t in tests/hostile.sh tests/roundtrip.sh; do try $t $t "$build"; done
for t in $(wc -l tests/cli/*.t | sort -rn | awk '$2 !~ /total|terminal/ { print $2 }'); do
	try "$t" tests/cli.sh "$build" "$t"
done
for t; do try "$(basename "$t")" "$t"; done
for t in tests/messages.sh tests/example.sh; do try $t $t "$build"; done
try "README, played" tests/readme.sh "$build" README.md en
try "README.vi, played" tests/readme.sh "$build" README.vi.md vi
tried
