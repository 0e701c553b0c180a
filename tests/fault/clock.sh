#!/usr/bin/env bash
# clock.sh - the clock jumps between commands, back and forth by years, and a
# contest comes of it like any other: the same ranks, an unbroken log in the
# order in which things happened, and a wait after wrong codes that ends.
# SPDX-License-Identifier: MIT
#
#	tests/fault/clock.sh BUILD TIMES
#
# Prints "tried N bad N".
set -u
here=$(cd "$(dirname "$0")" && pwd)
build=$(cd "$1" && pwd)
podium=$build/podium
times=$2
fixtures=$here/../../fixtures/son-la
RANDOM=20261125
tried=0 bad=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export PODIUM_KEY=$work/key PODIUM_LANG=en TZ=UTC
unset SOURCE_DATE_EPOCH PODIUM_CONTEST
cd "$work" || exit 2

# Run podium at a time between 1971 and 2105.
jump() {
	faketime "$((1971 + RANDOM % 134))-0$((1 + RANDOM % 9))-1$((RANDOM % 10)) 1$((RANDOM % 10)):00:00" \
		"$podium" "$@" </dev/null
}
complain() { echo "$*" >&2; bad=$((bad + 1)); }

# From tables to awards, with the program or function $1; the ranks go to $2.
contest() {
	rm -f c.podium
	"$1" new c.podium --from "$fixtures" &&
		"$1" phase next && "$1" import assignments "$fixtures/assignments.csv" &&
		"$1" phase next && "$1" round open R1 &&
		"$1" import scores "$fixtures/scores.csv" && "$1" round close R1 &&
		"$1" phase next && "$1" award propose &&
		"$1" award decide --as-proposed && "$1" rank --format csv >"$2"
}

contest "$podium" straight >/dev/null 2>&1 || { echo "no contest" >&2; exit 2; }
for ((i = 0; i < times; i++)); do
	tried=$((tried + 1))
	if ! contest jump jumped >out 2>&1; then
		complain "a clock that jumps: $(tail -1 out)"
	elif ! cmp -s straight jumped; then
		complain "the ranks differ"
	elif ! jump verify >out 2>&1; then
		complain "verify: $(tail -1 out)"
	elif ! "$podium" log --format csv | tail -n +2 | cut -d, -f1 |
		awk '$1 != NR { exit 1 }'; then
		complain "the log is out of order"
	fi
done

# Wrong codes when the clock is far ahead; then it is put right. The wait is
# as long as it was, not a century.
"$podium" new w.podium --from "$fixtures" >/dev/null 2>&1
for s in "phase next" "import assignments $fixtures/assignments.csv" "phase next" \
	"judge cards cards.pdf --person J01" "round open R1"; do
	# shellcheck disable=SC2086 # the step is words
	"$podium" -C w.podium $s >/dev/null 2>&1
done
pdftotext cards.pdf - | grep -E '^[0-9A-Z]{4}-[0-9A-Z]{4}$' >right
echo 0000-0000 >wrong
guess() { faketime "$1" "$podium" -C w.podium score ST01 moi=1 --as J01 --code-file "$2" >out 2>&1; }
tried=$((tried + 1))
for _ in 1 2 3 4 5; do guess '2101-01-01 00:00:00' wrong; done
guess '2026-01-01 00:00:00' right && complain "no wait after wrong codes"
seconds=$(grep -o '[0-9]\+' out | tail -1)
if [ "${seconds:-9999}" -gt 300 ]; then
	complain "a wait of ${seconds:-?} seconds"
fi
# It is counted by the clock that is right now, and ends.
tried=$((tried + 1))
guess '2026-01-01 00:10:00' right || complain "the wait does not end: $(tail -1 out)"
echo "tried $tried bad $bad"
