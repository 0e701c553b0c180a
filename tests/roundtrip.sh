#!/bin/sh
# roundtrip.sh - what is exported imports to the same bytes: into the same
# contest, where it changes nothing, and into a new one.
# SPDX-License-Identifier: MIT
#
#	tests/roundtrip.sh BUILD
set -eu
podium=$(cd "$1" && pwd)/podium
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
export PODIUM_LANG=en SOURCE_DATE_EPOCH=1780000000
all="contest rounds fields units people panels rules criteria bands prizes
	entries authors conflicts assignments sheets scores"

judge() { # file folder
	"$podium" new "$1" --from "$2"
	"$podium" -C "$1" phase next --waive all --reason test
	"$podium" -C "$1" phase next --waive all --reason test
	"$podium" -C "$1" round open
	"$podium" -C "$1" import assignments "$2/assignments.csv"
	"$podium" -C "$1" import scores "$2/scores.csv"
}

export_all() { # file folder style...
	mkdir "$2"
	file=$1 folder=$2
	shift 2
	for t in $all; do
		"$podium" -C "$file" export "$t" "$folder/$t.csv" "$@"
	done
}

for contest in son-la science-fair; do
	judge "$tmp/$contest.podium" "fixtures/$contest"
	export_all "$tmp/$contest.podium" "$tmp/$contest"
	head=$("$podium" -C "$tmp/$contest.podium" verify | tail -1)
	for t in $all; do # nothing is new, so nothing happens
		case $t in rounds | fields | rules | criteria | bands | prizes) ;;
		*) "$podium" -C "$tmp/$contest.podium" import "$t" "$tmp/$contest/$t.csv" ;;
		esac
	done
	[ "$head" = "$("$podium" -C "$tmp/$contest.podium" verify | tail -1)" ]
	judge "$tmp/$contest-2.podium" "$tmp/$contest"
	export_all "$tmp/$contest-2.podium" "$tmp/$contest-2"
	if [ "$contest" = son-la ]; then # there nothing is withheld
		diff -r "$tmp/$contest" "$tmp/$contest-2"
	fi
	# The form for an Excel with Vietnamese settings comes back the same.
	export_all "$tmp/$contest.podium" "$tmp/$contest-s" --semicolon
	judge "$tmp/$contest-3.podium" "$tmp/$contest-s"
	export_all "$tmp/$contest-3.podium" "$tmp/$contest-3"
	if [ "$contest" = son-la ]; then
		diff -r "$tmp/$contest" "$tmp/$contest-3"
	fi
done
grep -q withheld "$tmp/science-fair/authors.csv"
if grep -q withheld "$tmp/son-la/authors.csv"; then exit 1; fi
