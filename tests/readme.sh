#!/usr/bin/env bash
# readme.sh - the console blocks of a README, each played from top to bottom: what
# they show must come out, but for receipts, hashes and codes, which are random.
# SPDX-License-Identifier: MIT
#
#	tests/readme.sh BUILD FILE LANGUAGE
set -eu
build=$1 file=$2 language=$3
fault='12s/,[0-9.]*\r*$/,31/'
[ "$language" = vi ] && fault='9s/,[0-9.]*\r*$/,"8,5,"/'
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT

# What a block begins with: a contest whose round is open, a file with a fault.
before() {
	echo "\$ export PODIUM_LANG=$language"
	case $(cat "$1") in
	*'judge cards'*) cat <<-'END'
		@include open sl.podium
		@include code
		$ export PODIUM_CONTEST=sl.podium
		END
		;;
	*'import scores scores.csv'*) cat <<-'END'
		@include open sl.podium
		$ export PODIUM_CONTEST=sl.podium
		END
		echo "\$ sed '$fault' fixtures/son-la/scores.csv >scores.csv"
		;;
	esac
}

# A code is typed at a prompt; here it comes from the card that was printed.
typing='/ score .*--submit/{
i $ code cards.pdf 1 >typed
s/$/ --code-file typed/
}'
masked() {
	sed -E '1,/^# block/d; /^\[[0-9]*\]$/d; /^Code of|^Mã của|>typed$/d; s/ --code-file typed$//
		s/[0-9A-Z]{12}([^0-9A-Z]|$)/RECEIPT\1/g; s/[0-9a-f]{64}/HASH/g; s/  +#.*//' "$1"
}

blocks=$(awk -v to="$tmp" '/^```console/ { n++; inside = 1; next } /^```/ { inside = 0 }
	inside { print >(to "/" n ".block") } END { print n + 0 }' "$file")
[ "$blocks" -gt 0 ]
bad=0
for n in $(seq "$blocks"); do
	{ before "$tmp/$n.block"; echo "# block $n"; sed "$typing" "$tmp/$n.block"; } >"$tmp/$n.t"
	cp "$tmp/$n.t" "$tmp/$n.played"
	tests/cli.sh -u "$build" "$tmp/$n.played" >"$tmp/said" 2>&1 || { cat "$tmp/said"; bad=1; }
	for f in t played; do masked "$tmp/$n.$f" >"$tmp/$n.$f.masked"; done
	diff -u --label "$file, block $n" "$tmp/$n.t.masked" --label played "$tmp/$n.played.masked" || bad=1
done
echo "= $blocks blocks of $file"
exit $bad
