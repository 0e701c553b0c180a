#!/usr/bin/env bash
# make.sh - a site of two contests: the sample, and 600 entries of one field
# whose titles are long and hostile. Invented people.
# SPDX-License-Identifier: MIT
#
#	tests/site/make.sh BUILD FOLDER
set -eu
here=$(cd "$(dirname "$0")" && pwd)
podium=$(cd "$1" && pwd)/podium
tables=$here/../../fixtures/son-la
mkdir -p "$2"
cd "$2"
export PODIUM_KEY=$PWD/key PODIUM_LANG=en SOURCE_DATE_EPOCH=1780000000
unset PODIUM_CONTEST

# Through the phases with the scores that there are, to a decision.
judge() { # FILE, and how scores come in
	"$podium" -C "$1" round open
	"$podium" -C "$1" import scores "$2"
	"$podium" -C "$1" round close "$3"
	"$podium" -C "$1" phase next --sure
	"$podium" -C "$1" award propose
	"$podium" -C "$1" award decide --as-proposed
	"$podium" -C "$1" phase next --sure
}

{
	"$podium" new sample.podium --from "$tables"
	"$podium" -C sample.podium rule add publishes --value results
	"$podium" -C sample.podium phase next --sure
	"$podium" -C sample.podium import assignments "$tables/assignments.csv"
	"$podium" -C sample.podium phase next --sure
	judge sample.podium "$tables/scores.csv" R1

	mkdir hard
	printf 'key,value\nname,"Hard & <b>bold</b>"\nlanguage,en\n' >hard/contest.csv
	printf 'field,name\nA,"Alpha ""quoted"" <i>"\n' >hard/fields.csv
	printf 'round,name,position\nR,Round,1\n' >hard/rounds.csv
	printf 'criterion,name,position,maximum\nc,All,1,100\n' >hard/criteria.csv
	printf 'prize,name,position,quota\none,First,1,1\ntwo,Second,2,400\n' >hard/prizes.csv
	printf 'person,name,roles\nJ1,Ai,judge\n' >hard/people.csv
	printf 'unit,name\nU1,"Ủy ban <script>alert(2)</script>"\nU2,Élan\n' >hard/units.csv
	printf 'field,rule,value\n,judges_per_entry,1\n,judge_load,0\n,publishes,results\n' >hard/rules.csv
	awk 'BEGIN { print "entry,title,field,unit,summary"
		for (i = 1; i <= 600; i++) { t = ""
			for (k = 0; k < 15; k++) t = t "<b>&amp; Ễ🪁 \"\"x\"\" "
			printf "E%03d,\"%s%d\",A,U%d,\"%s\n</p><script>alert(1)</script>\"\n", i, t, i, 1 + i % 2, t } }' >hard/entries.csv
	awk 'BEGIN { print "entry,name"
		for (i = 1; i <= 600; i++) printf "E%03d,\"O'"'"'Neill <%d> &&\"\"Bé\"\"\"\nE%03d,Nguyễn Thị Ễ\n", i, i, i }' >hard/authors.csv
	"$podium" new hard.podium --from hard
	"$podium" -C hard.podium phase next --sure
	"$podium" -C hard.podium assign
	"$podium" -C hard.podium phase next --sure
	awk 'BEGIN { print "round,entry,judge,criterion,score"
		for (i = 1; i <= 600; i++) printf "R,E%03d,J1,c,%d\n", i, i % 100 }' >scores.csv
	judge hard.podium scores.csv R
	"$podium" publish site sample.podium hard.podium
} >log 2>&1 || { tail -3 log; exit 1; }
