#!/bin/sh
# Replay tests/cli/*.t: each "$ command" must print the lines below it, then
# its exit code in brackets if that is not 0. With -u, accept what it prints.
# SPDX-License-Identifier: MIT
#
#	tests/cli.sh [-u] PROGRAM-DIR FILE...
update=; [ "$1" = -u ] && { update=1; shift; }
PATH=$(cd "$1" && pwd):$PATH; shift
fixtures=$(pwd)/fixtures
export LC_ALL=C.UTF-8 TZ=UTC SOURCE_DATE_EPOCH=1700000000
unset LANGUAGE LANG PODIUM_LANG PODIUM_CONTEST

replay() (
	exec 3<"$1"
	cd "$2" || exit
	ln -s "$fixtures" fixtures
	export PODIUM_KEY="$2/key"
	while IFS= read -r line <&3; do
		case $line in
		'$ '*) printf '%s\n' "$line"
		       (eval "${line#??}") </dev/null 2>&1 || echo "[$?]" ;;
		'' | '#'*) printf '%s\n' "$line" ;;
		esac
	done
)

passed=0 failed=0
for t; do
	tmp=$(mktemp -d)
	replay "$t" "$tmp" >"$tmp.out"
	if [ "$update" ]; then cp "$tmp.out" "$t"; fi
	if diff -u "$t" "$tmp.out"; then passed=$((passed + 1))
	else failed=$((failed + 1)); fi
	rm -rf "$tmp" "$tmp.out"
done
echo "$passed passed, $failed failed"
[ "$failed" = 0 ]
