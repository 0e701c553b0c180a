#!/bin/sh
# run.sh - every fault test and its negative control: a patch that breaks a
# copy of podium, in which the same test must fail. Writes BUILD/faults.csv
# and ends "N passed, N failed".
# SPDX-License-Identifier: MIT
#
#	tests/fault/run.sh BUILD
set -u
build=$1
out=$build/faults.csv
passed=0 failed=0
echo "name,tried,bad,control_tried,control_bad" >"$out"

# Run fault $1 with the programs of folder $2; prints "tried N bad N".
run() {
	case $1 in
	tamper-cell) "$2/tests/fault/small.sh" "$2/build/podium" "$2/build/small.podium" &&
		"$2/build/tests/fault/tamper" cells "$2/build/small.podium" ;;
	tamper-chain) "$2/tests/fault/small.sh" "$2/build/podium" "$2/build/small.podium" &&
		"$2/build/tests/fault/tamper" chain "$2/build/small.podium" ;;
	esac 2>"$build/fault.err" | tail -1
}

for name in $(tail -n +2 tests/sizes | cut -d, -f1); do
	[ -f "tests/fault/control/$name.patch" ] || continue
	ours=$(run "$name" .)
	copy=$build/control/$name
	rm -rf "$copy"
	mkdir -p "$copy"
	git ls-files -co --exclude-standard | tar cf - -T - | tar xf - -C "$copy"
	control="tried 0 bad 0"
	if patch -s -d "$copy" -p1 <"tests/fault/control/$name.patch" &&
		(cd "$copy" && make DEPS=0 build/podium build/tests/fault/tamper) \
			>"$build/control.log" 2>&1; then
		control=$(run "$name" "$copy")
	else
		tail -5 "$build/control.log"
	fi
	echo "$name,$ours,$control" | sed 's/tried \([0-9]*\) bad \([0-9]*\)/\1,\2/g' >>"$out"
	tail -1 "$out"
	if tail -1 "$out" |
		awk -F, '{ exit !($2 > 0 && $3 == 0 && $4 > 0 && $5 > 0) }'; then
		passed=$((passed + 1))
	else
		failed=$((failed + 1))
		head -5 "$build/fault.err"
	fi
	rm -rf "$copy"
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
