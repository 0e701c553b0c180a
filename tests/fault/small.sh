#!/bin/sh
# small.sh - a small contest file with a row in every table.
# SPDX-License-Identifier: MIT
#
#	tests/fault/small.sh PROGRAM FILE
set -eu
podium=$1
PODIUM_CONTEST=$2
d=$(mktemp -d)
PODIUM_KEY=$d/key
export PODIUM_CONTEST PODIUM_KEY PODIUM_LANG=en SOURCE_DATE_EPOCH=1700000000
trap 'rm -rf "$d"' EXIT
rm -f "$2"
printf 'key,value\nname,T\nlanguage,en\n' >"$d/contest.csv"
printf 'round,name\nR1,Final\n' >"$d/rounds.csv"
printf 'field,name\nF,Field\n' >"$d/fields.csv"
printf 'unit,name\nU1,One\n' >"$d/units.csv"
printf 'person,name,roles,phone\nJ1,An,judge,0000000001\nJ2,Bi,judge,\nJ3,Chi,judge,\n' >"$d/people.csv"
printf 'round,field,person,role\nR1,F,J1,chair\nR1,F,J2,member\n' >"$d/panels.csv"
printf 'rule,value\ndigits,2\ndiscrepancy_between,8\n' >"$d/rules.csv"
printf 'criterion,name,maximum\na,Novelty,30\n' >"$d/criteria.csv"
printf 'criterion,low,high,words\na,0,15,low\na,15.5,30,high\n' >"$d/bands.csv"
printf 'prize,name,quota,threshold\nfirst,First,1,20\n' >"$d/prizes.csv"
printf 'entry,title,field,unit\nE1,Kite,F,U1\nE2,Lamp,F,\n' >"$d/entries.csv"
printf 'entry,position,name,birth_date,share\nE1,1,Child,2012-03-04,100\nE2,1,Adult,,100\n' >"$d/authors.csv"
printf 'judge,entry,reason\nJ3,E1,kin\n' >"$d/conflicts.csv"
printf 'round,entry,judge\nR1,E1,J1\nR1,E1,J2\nR1,E2,J1\nR1,E2,J2\n' >"$d/assignments.csv"
printf 'round,entry,judge,a,a.comment,comment\nR1,E1,J1,20,new,good\nR1,E1,J2,25.5,,\nR1,E2,J1,10,,\n' >"$d/sheets.csv"
{
	"$podium" new "$2" --from "$d"
	"$podium" phase next --waive all --reason test
	"$podium" phase next --waive all --reason test
	"$podium" round open
	"$podium" import assignments "$d/assignments.csv"
	cp "$2" "$d/other.podium"
	"$podium" import sheets "$d/sheets.csv"
	"$podium" -C "$d/other.podium" entry edit E1 --title 'Paper kite'
	"$podium" merge "$d/other.podium"
	printf 'round,entry,judge,a,comment\nR1,E2,J1,12,\nR1,E2,J2,21,\n' >"$d/sheets.csv"
	"$podium" import sheets "$d/sheets.csv"
	"$podium" discrepancy resolve E2 --rescore --reason far
	"$podium" keyin E1 J2 a=7 a.comment=known --reason paper
	"$podium" phase next --waive all --reason test
	"$podium" award propose
	"$podium" award decide --as-proposed
} >/dev/null 2>&1
