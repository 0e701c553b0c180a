#!/usr/bin/env bash
# publish.sh - the program dies while it publishes, at each of its system calls
# in turn: into an empty folder, and over a site of another state. Every page is
# then whole and no link leads nowhere; the next publication makes the site that
# an undisturbed one makes.
# SPDX-License-Identifier: MIT
#
#	tests/fault/publish.sh BUILD STEP
#
# Tries every STEPth call. Prints "tried N bad N".
set -u
here=$(cd "$(dirname "$0")" && pwd)
build=$(cd "$1" && pwd)
podium=$build/podium
step=$2
tried=0 bad=0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
export PODIUM_KEY=$work/key PODIUM_LANG=en SOURCE_DATE_EPOCH=1780000000
unset PODIUM_CONTEST
cd "$work" || exit 2

# A small contest, judged and decided: one that publishes everything, and one
# that publishes who won.
make_contests() {
	mkdir t
	printf 'key,value\nname,Small\nlanguage,vi\n' >t/contest.csv
	printf 'field,name\nA,Alpha\nB,Beta\n' >t/fields.csv
	printf 'round,name,position\nR,Round,1\n' >t/rounds.csv
	printf 'criterion,name,position,maximum\nc,All,1,100\n' >t/criteria.csv
	printf 'prize,name,position,quota\none,First,1,1\n' >t/prizes.csv
	printf 'person,name,roles\nJ1,Ai,judge\n' >t/people.csv
	printf 'field,rule,value\n,judges_per_entry,1\n' >t/rules.csv
	printf 'entry,title,field\nE1,Kite,A\nE2,Lamp,A\nE3,Boat,B\nE4,Bell,B\n' >t/entries.csv
	printf 'entry,name\nE1,An\nE2,Ba\nE3,Cam\nE4,Dung\n' >t/authors.csv
	"$podium" new won.podium --from t
	"$podium" -C won.podium phase next --sure
	"$podium" -C won.podium assign
	"$podium" -C won.podium phase next --sure
	"$podium" -C won.podium round open
	printf 'round,entry,judge,criterion,score\nR,E1,J1,c,9\nR,E2,J1,c,8\nR,E3,J1,c,7\nR,E4,J1,c,6\n' >scores.csv
	"$podium" -C won.podium import scores scores.csv
	"$podium" -C won.podium round close R
	"$podium" -C won.podium phase next --sure
	"$podium" -C won.podium award propose
	"$podium" -C won.podium award decide --as-proposed
	cp won.podium all.podium
	"$podium" -C all.podium rule add publishes --value results --reason asked
	"$podium" -C won.podium phase next --sure
	"$podium" -C all.podium phase next --sure
}
make_contests >made 2>&1 || { tail -3 made; exit 2; }
"$podium" publish all all.podium >/dev/null
"$podium" publish won won.podium >/dev/null

complain() { echo "$*" >&2; bad=$((bad + 1)); }

# From the site $1 (or none) to the site $2, dying at the $4th call of $3.
die_at() {
	rm -rf s
	if [ -d "$1" ]; then cp -r "$1" s; fi
	{ strace -f -qq -o st -e "trace=$3" -e "inject=$3:signal=KILL:when=$4" \
		"$podium" publish s "$2.podium" >/dev/null 2>&1; } 2>/dev/null
	[ -d s ] || return
	node "$here/../site/pages.mjs" s >pages 2>&1 ||
		complain "$1 to $2, $3 $4: $(head -1 pages)"
	"$podium" publish s "$2.podium" >/dev/null 2>again ||
		complain "$1 to $2, $3 $4, again: $(tail -1 again)"
	rm -rf whole
	if [ -d "$1" ]; then cp -r "$1" whole; fi
	"$podium" publish whole "$2.podium" >/dev/null
	diff -r s whole >different || complain "$1 to $2, $3 $4: $(head -1 different)"
}

# When the power goes, what has been written may be lost: nothing is written
# after the first sync that gets its name without another one. The page that
# reserves others is empty of news, and the archive has a sync of its own.
check_order() {
	rm -rf s
	if [ -d "$1" ]; then cp -r "$1" s; fi
	strace -f -qq -o st -e trace=openat,syncfs "$podium" publish s "$2.podium" >/dev/null 2>&1
	tried=$((tried + 1))
	awk '/ syncfs/ { synced = 1 }
		synced && /O_EXCL/ && !/reserved|archive/ { print; late = 1 }
		END { exit late || !synced }' st >late ||
		complain "$1 to $2, written after the sync: $(head -1 late)"
}
check_order none all
check_order won all
check_order all won

for way in "none all" "won all" "all won"; do
	read -r from to <<<"$way"
	for call in rename openat mkdir unlink; do
		rm -rf s
		if [ -d "$from" ]; then cp -r "$from" s; fi
		strace -f -qq -o st -e "trace=$call" "$podium" publish s "$to.podium" >/dev/null 2>&1
		count=$(wc -l <st)
		for ((n = 1 + RANDOM % step; n <= count; n += step)); do
			tried=$((tried + 1))
			die_at "$from" "$to" "$call" "$n"
		done
	done
done
echo "tried $tried bad $bad"
