#!/usr/bin/env bash
# check-long.sh - tests that take longer; ends "N passed, N failed".
# SPDX-License-Identifier: MIT
#
#	tests/check-long.sh BUILD
set -u
. tests/try.sh

for half in 1001 1501; do
	try "second implementation, contests $half to $((half + 499))" \
		tests/oracle/compare.sh "$build" $half 500
done
try "stated certainty, 300 simulated contests" \
	node tests/certainty.mjs "$build/podium" 300
try "900 lists in nine encodings" node tests/office/encodings.mjs "$build" 100 1000
# Without a network, where that can be had.
offline=
unshare -n true 2>/dev/null && offline="unshare -n"
# shellcheck disable=SC2086 # offline is words
try "certificates, to jose and zbar" $offline node --no-warnings \
	--experimental-global-webcrypto tests/certificates/proofs.mjs "$build" \
	build/npm/node_modules
# shellcheck disable=SC2086 # offline is words
try "badges, to two libraries of Verifiable Credentials" \
	$offline node --no-warnings --experimental-global-webcrypto \
	tests/certificates/badges.mjs "$build" build/npm/node_modules
try "the page that checks certificates" node --no-warnings \
	--experimental-global-webcrypto tests/certificates/page.mjs "$build" \
	build/npm/node_modules
site=$logs/site
try "a site in a browser" bash -c "tests/site/make.sh '$build' '$site' &&
	node tests/site/browser.mjs '$site/site' build/npm/node_modules"
try "a day of judging" tests/day.sh "$build"
tried
