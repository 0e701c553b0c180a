#!/usr/bin/env bash
# full.sh - every command that writes on a disk that is nearly full, with a
# little more room each time; and every command that prints, to /dev/full.
# SPDX-License-Identifier: MIT
#
#	tests/fault/full.sh BUILD STEP
#
# STEP is in pages of 4 KiB. Prints "tried N bad N".
set -u
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=tests/fault/cases.sh
. "$here/cases.sh"
build=$(cd "$1" && pwd)
podium=$build/podium
step=$2
request=00112233445566778899aabbccddeeff
most=40 # pages with which every command has room enough

# Mounting needs a name space of one's own, or root.
if [ "$(id -u)" != 0 ] && [ -z "${INSIDE:-}" ]; then
	INSIDE=1 exec unshare -rm "$0" "$@"
fi

run() {
	local -a words
	mapfile -t words < <(words_of "$1")
	"$podium" -C "$(file_of "$1")" "${words[@]}" --request $request \
		>out 2>"$root/err" </dev/null
	local code=$?
	# What was said is kept where there is room.
	ln -sf "$root/err" err 2>/dev/null
	return $code
}
again() { mount -o remount,size=64m "$PWD" && run "$1"; }

# Case $1 with $2 pages of room; $3 and $4 events before and after.
try() {
	local disk=$root/disk
	mkdir -p "$disk"
	mount -t tmpfs -o size=64m tmpfs "$disk" || exit 2
	cp "$root/$(state_of "$1")"/* "$disk"
	cd "$disk" || exit 2
	ln -s "$root/err" err
	: >out
	mount -o remount,size=$(($(df -k --output=used . | tail -1) + $2 * 4))k "$disk"
	run "$1"
	judge "$1" $? "$3" "$4" "with $2 pages"
	cd "$root" || exit 2
	umount "$disk"
}

root=$(scratch)
trap 'umount "$root/disk" 2>/dev/null; rm -rf "$root"' EXIT
make_states "$root" "$podium" || { echo "the states cannot be made" >&2; exit 2; }
export_for "$root"
for name in ${ONLY:-$(names)}; do
	fresh "$name" "$root/base"
	before=$(events_of c.podium)
	[ "$name" = new ] && before=0
	run "$name" || { echo "bad $name: $(tail -1 "$root/err")"; continue; }
	after=$(events_of "$(file_of "$name")")
	for ((pages = 0; pages < most; pages += step)); do
		(try "$name" $pages "$before" "$after")
	done
done >"$root/results"

# What is printed and does not arrive is no success, and is reported.
cd "$root/proposed" || exit 2
while read -r line; do
	# shellcheck disable=SC2086 # the line is words
	"$podium" -C c.podium $line >/dev/full 2>"$root/err"
	code=$?
	if [ $code = 0 ] || [ ! -s "$root/err" ]; then
		echo "bad $line to /dev/full: exit $code"
	else
		echo good
	fi
done >>"$root/results" <<'END'
status
check
phase
round list
entry list
entry show E1
person list
conflict list
assign show
rank
rank --explain E1
rank --format json
award list
export entries
export sheets
log
log export
verify
key list
key show
merge list
audit sample --dice 4162354162
help
help tables
--version
END
count "$root/results"
