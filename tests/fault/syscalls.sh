#!/usr/bin/env bash
# syscalls.sh - a system call of a command that writes goes wrong, each in
# turn: the program dies at it, or the disk is full, or broken. The contest is
# then as before the command or as after it, and verifies; a command that says
# it is done is done; one that failed says why, and can be repeated.
# SPDX-License-Identifier: MIT
#
#	tests/fault/syscalls.sh BUILD kill|enospc|eio STEP
#
# Tries every STEPth call. Prints "tried N bad N".
set -u
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=tests/fault/cases.sh
. "$here/cases.sh"
build=$(cd "$1" && pwd)
podium=$build/podium
kind=$2
step=$3
request=00112233445566778899aabbccddeeff

case $kind in
kill) calls="pwrite64 fdatasync fsync openat unlink rename link write fcntl" fault=signal=KILL killed_by_us=137 ;;
enospc) calls="pwrite64 write openat link fdatasync fsync" fault=error=ENOSPC ;;
eio) calls="pwrite64 pread64 read write fdatasync fsync unlink rename" fault=error=EIO ;;
esac

# Run case $1 in this folder under strace with the options that follow.
traced() {
	local -a words
	local contest
	contest=$PWD/$(file_of "$1")
	mapfile -t words < <(words_of "$1")
	strace -f -qq -o st -P "$contest" -P "$contest-journal" -P "$PWD" \
		-P "$PWD/made.podium" -P "$PWD/copy.podium" -P "$PWD/cards.pdf" \
		"${@:2}" "$podium" -C "$contest" "${words[@]}" --request $request \
		>out 2>err </dev/null
}

again() { traced "$1" -e trace=none; }

# Case $1, call $2, its $3rd time; $4 and $5 events before and after.
try() {
	local code
	fresh "$1" "$root/run-$BASHPID"
	{ traced "$1" -e "trace=$2" -e "inject=$2:$fault:when=$3"; } 2>/dev/null
	code=$?
	if grep -q INJECTED st || [ "$kind" = kill ]; then
		judge "$1" $code "$4" "$5" "$2 $3"
	else
		echo none
	fi
}

# All points of case $1.
points() {
	local before after call n k
	fresh "$1" "$root/base-$1"
	before=$(events_of c.podium)
	traced "$1" -e "trace=${calls// /,}" ||
		{ echo "bad $1: $(tail -1 err)"; return; }
	after=$(events_of "$(file_of "$1")")
	[ "$1" = new ] && before=0
	for call in $calls; do
		n=$(grep -c "^[0-9]* *$call(" st)
		for ((k = 1 + RANDOM % step; k <= n; k += step)); do
			echo "$1 $call $k $before $after"
		done
	done
}

# Asked by xargs for one point.
if [ "${4:-}" ]; then
	root=$4
	export_for "$root"
	try "${@:5}"
	exit
fi

RANDOM=20261125
root=$(scratch)
trap 'rm -rf "$root"' EXIT
make_states "$root" "$podium" || { echo "the states cannot be made" >&2; exit 2; }
export_for "$root"
for name in ${ONLY:-$(names)}; do (points "$name"); done >"$root/points"
grep '^bad' "$root/points" >"$root/results"
grep -v '^bad' "$root/points" |
	xargs -P 2 -L 1 "$0" "$1" "$kind" "$step" "$root" >>"$root/results"
count "$root/results"
