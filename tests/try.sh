# try.sh - tests beside each other, as many at once as there are processors;
# for scripts that source it. They call try for each and end with tried.
# SPDX-License-Identifier: MIT
# shellcheck shell=bash
build=$1
LSAN_OPTIONS=suppressions=$(pwd)/tests/lsan.supp:print_suppressions=0
export LSAN_OPTIONS
PODIUM_KEY=$(cd "$build" && pwd)/tests/key # not the key of whoever runs this
export PODIUM_KEY
"$build/podium" key show >/dev/null 2>&1 # made before two ask for it
logs=$(mktemp -d)
trap 'rm -rf "$logs"' EXIT
jobs=0

# Run one test beside the others; show the log of a failure, and of a success
# what it measured: its lines that begin with "=".
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
			grep '^=' "$log"
			touch "$log.passed"
		else
			printf 'FAILED  %s\n%s\n' "$name" "$(cat "$log")"
		fi
	} &
}

# Wait for all of them, and count.
tried() {
	wait
	local passed
	passed=$(find "$logs" -name '*.passed' | wc -l)
	echo "$passed passed, $((jobs - passed)) failed"
	[ "$passed" = "$jobs" ]
}
