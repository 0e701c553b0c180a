#!/usr/bin/env bash
# run.sh - every fault test and its negative control: a patch that breaks a
# copy of podium, in which the same test must fail. Writes BUILD/faults.csv
# and ends "N passed, N failed".
# SPDX-License-Identifier: MIT
#
#	tests/fault/run.sh BUILD [SIZE [NAME...]]
set -u
# shellcheck source=tests/fault/scratch.sh
. tests/fault/scratch.sh
all=()
build=$1
size=${2:-ci}
out=$build/faults.csv
passed=0 failed=0

# How often fault $1 is tried, by tests/sizes, or for some in which steps. A
# control needs a twentieth, or larger steps.
times() {
	awk -F, -v n="$1" -v s="$size" 'NR == 1 { for (i = 1; i <= NF; i++)
		if ($i == s) c = i } $1 == n { print $c }' tests/sizes
}

# So many parts at once, two for the two cores; the sum of what they print. One
# that dies is bad: it was trying something.
parts() { # how many, folder of programs, name, times
	local d p pids=()
	d=$(scratch)
	for ((p = 0; p < $1; p++)); do
		mkdir "$d/$p"
		"$2/build/tests/fault/$3" "$d/$p" $(($4 * p / $1)) $(($4 * (p + 1) / $1)) >"$d/$p.sum" &
		pids+=($!)
	done
	for p in "${!pids[@]}"; do
		wait "${pids[p]}" || echo "tried 0 bad 1" >>"$d/$p.sum"
	done
	awk '{ t += $2; b += $4 } END { print "tried", t, "bad", b }' "$d"/*.sum
	rm -rf "$d"
}

# Run fault $1 with the programs of folder $2, $3 times, with the small contest
# that the name of its results, $4, leads to; prints "tried N bad N".
run() {
	local small=$4.podium
	case $1 in
	hostile-file | tamper-*) "$2/tests/fault/small.sh" "$2/build/podium" "$small" || return ;;
	esac
	case $1 in
	merge) parts 2 "$2" merge "$3" ;;
	kill) parts 2 "$2" kill "$3" ;;
	keying) parts 1 "$2" keying "$3" ;; # so many wrong numbers in all sheets
	power-loss) parts 2 "$2" power "$3" ;;
	out-of-memory) parts 2 "$2" memory "$3" ;;
	syscall-*) tests/fault/syscalls.sh "$2/build" "${1#syscall-}" "$3" ;;
	strange-file) tests/fault/strange.sh "$2/build" "$3" ;;
	hostile-file) "$2/build/tests/fault/hostile" "$small" 0 "$3" ;;
	noninterference) parts 2 "$2" secrecy "$3" ;;
	clock) tests/fault/clock.sh "$2/build" "$3" ;;
	forged-*) "$2/tests/fault/forged.sh" "${1#forged-}" "$2/build" "$3" ;;
	verify-twice) # a control has no renderer, which prints the scene's cards
		SCENE_BY=$(realpath "$build/podium") "$2/tests/fault/forged.sh" twice "$2/build" "$3" ;;
	disk-full) tests/fault/full.sh "$2/build" "$3" ;;
	publish) tests/fault/publish.sh "$2/build" "$3" ;;
	tamper-cell) "$2/build/tests/fault/tamper" cells "$small" ;;
	tamper-chain) "$2/build/tests/fault/tamper" chain "$small" ;;
	tamper-random) "$2/build/tests/fault/tamper" random "$small" "$3" ;;
	esac 2>"$4.err" | tail -1
}

# The copy of podium that the patch of fault $1 breaks. What is built already
# comes along, so that only what is broken is made.
break_copy() {
	local copy=$build/control/$1
	rm -rf "$copy"
	copy_of_project "$build" "$copy" &&
		patch -s -d "$copy" -p1 <"tests/fault/control/$1.patch" &&
		(cd "$copy" && make DEPS=0 build/podium build/libpodium-pages.so.0 faults-programs)
}

# Fault $1 and its control; the row of both goes to FAULTS/$1.row.
try() {
	local name=$1 n ours control="tried 0 bad 0" kept=$faults/$1 start=$SECONDS
	n=$(times "$name")
	ours=$(run "$name" . "$n" "$kept")
	if [[ $name == forged-* ]]; then
		control=$(tests/fault/forged.sh --without-laws "${name#forged-}" "$build" 2>"$kept.log" | tail -1)
		cat "$kept.log" >>"$kept.err"
	elif break_copy "$name" >"$kept.log" 2>&1; then
		case $name in
		syscall-* | disk-full | strange-file) n=$((n * 10)) ;;
		out-of-memory | hostile-file | keying | publish) ;;
		verify-twice) n=$((n / 4)) ;; # few of its logs meet the broken law
		*) n=$((n / 20 + 2)) ;;
		esac
		control=$(run "$name" "$build/control/$name" "$n" "$kept.control")
	else
		tail -5 "$kept.log"
	fi
	echo "$name,$ours,$control" | sed 's/tried \([0-9]*\) bad \([0-9]*\)/\1,\2/g' >"$kept.row"
	echo "$(cat "$kept.row") ($((SECONDS - start)) s)"
	rm -rf "$build/control/$name"
}

# Two at a time, for the two cores: most use one, and wait for the disk.
faults=$build/faults
rm -rf "$faults"
mkdir -p "$faults"
names=
[ $# -gt 2 ] || mapfile -t all < <(tail -n +2 tests/sizes | cut -d, -f1)
for name in "${@:3}" "${all[@]}"; do
	[ -f "tests/fault/control/$name.patch" ] || [[ $name == forged-* ]] || continue
	names="$names $name"
	while [ "$(jobs -rp | wc -l)" -ge 2 ]; do wait -n; done
	try "$name" &
done
wait

echo "name,tried,bad,control_tried,control_bad" >"$out"
for name in $names; do
	cat "$faults/$name.row" >>"$out"
	# Without a law its lies are taken: of the controls of forged-* all are bad.
	if awk -F, '{ exit !($2 > 0 && $3 == 0 && $5 > 0 && ($1 !~ /^forged/ || $4 == $5)) }' \
		"$faults/$name.row"; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		echo "$name failed:"
		for err in "$faults/$name".{err,log,control.err}; do
			[ ! -s "$err" ] || tail -5 "$err"
		done
	fi
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
