#!/usr/bin/env bash
# cases.sh - every command that writes, each with a contest to do it in; to be
# sourced by the tests that let something go wrong.
# shellcheck disable=SC2154 # podium and root are set by who sources this
# SPDX-License-Identifier: MIT

# shellcheck source=tests/fault/scratch.sh
. "${BASH_SOURCE[0]%/*}/scratch.sh"

# name|state|command. A name that ends in + makes files of its own, so that it
# is not repeated after a fault.
cases='
new+|tables|new made.podium --from .
import|setup|import units more.csv
entry-add|setup|entry add E9 --title Nine --field F
entry-edit|setup|entry edit E1 --title Other
entry-withdraw|setup|entry withdraw E2 --reason gone
person-add|setup|person add J9 --name New --roles judge
person-withdraw|setup|person withdraw J3 --reason gone
conflict-add|setup|conflict add J1 --entry E2 --reason kin
conflict-withdraw|setup|conflict withdraw J3 --entry E1 --reason mistaken
phase-next|setup|phase next --waive all --reason test
key-add|setup|key add J3 0000000000000000000000000000000000000000000000000000000000000001
assign|judging|assign
assign-replace|judging|assign replace J1 --by J3 --reason ill
assign-train|judging|assign train J3 --beside J1
round-close|judging|round close R1
import-sheets|judging|import sheets sheets.csv
draft|judging|score E2 a=7 a.comment=new a.note=old a.unsure=yes --as J1 --code-file J1
submit|judging|score E1 a=7 a.comment=new --submit --as J1 --code-file J1
abstain|judging|abstain E2 --reason kin --as J1 --code-file J1
cards+|judging|judge cards cards.pdf --person J3
rekey+|judging|judge rekey --as J1 --code-file J1
revoke|judging|judge revoke J2 --reason lost
ballot-export+|judging|ballot export --judge J2
ballot-import|judging|ballot import c-J1.ballot
merge|judging|merge other.podium
backup+|judging|backup copy.podium
restore+|judging|restore other.podium --sure
discrepancy-third|apart|discrepancy resolve E1 --third J3 --reason far
discrepancy-rescore|apart|discrepancy resolve E1 --rescore --reason far
discrepancy-uphold|closed|discrepancy resolve E1 --uphold --reason far --as J1 --code-file J1 --with J3 --with-code-file J3
keyin|judging|keyin E2 J1 a=7 a.comment=new
keyin-second|typed|keyin E2 J1 a=7 --as J2 --code-file J2
merge-decide|disputed|merge decide ID there --reason test
admit|late|sheet admit RECEIPT --reason test --as J1 --code-file J1
award-threshold|deliberation|award threshold late 5 --reason test
award-propose|thresholds|award propose
award-decide|proposed|award decide --as-proposed
'

# What every run needs in its environment, for states in $1.
export_for() {
	export PODIUM_KEY=$1/key PODIUM_LANG=en SOURCE_DATE_EPOCH=1700000000
	unset PODIUM_CONTEST
}

# Make a folder for each state under $1 with the program $2.
make_states() (
	set -e
	states=$1 program=$2
	export_for "$states"
	mkdir -p "$states/tables"
	cd "$states/tables"
	printf 'key,value\nname,T\nlanguage,en\n' >contest.csv
	printf 'round,name\nR1,Final\n' >rounds.csv
	printf 'field,name\nF,Field\n' >fields.csv
	printf 'unit,name\nU1,One\n' >units.csv
	printf 'unit,name\nU2,Two\nU3,Three\n' >more.csv
	printf 'person,name,roles\nJ1,An,judge chair\nJ2,Bi,judge\nJ3,Chi,judge\n' >people.csv
	printf 'criterion,name,maximum\na,Novelty,30\n' >criteria.csv
	printf 'prize,name,position,quota,threshold,at_meeting\nfirst,First,1,1,20,\nlate,Late,2,1,,yes\n' >prizes.csv
	printf 'rule,value\njudges_per_entry,2\n' >rules.csv
	printf 'entry,title,field,unit\nE1,Kite,F,U1\nE2,Lamp,F,\nE3,Mill,F,\n' >entries.csv
	printf 'judge,entry,reason\nJ3,E1,kin\n' >conflicts.csv
	printf 'round,entry,judge\nR1,E1,J1\nR1,E1,J2\nR1,E2,J1\n' >some.csv
	printf 'round,entry,judge,a,a.comment\nR1,E1,J2,20,new\n' >sheets.csv
	printf 'round,entry,judge,kind\nR1,E2,J3,trainee\n' >trainee.csv
	printf 'round,entry,judge,a\nR1,E2,J3,30\n' >practice.csv
	p() { "$program" -C c.podium "$@" >/dev/null 2>&1; }
	code() { # of person $1, on her card
		p judge cards "$1.pdf" --person "$1"
		pdftotext "$1.pdf" - | grep -E '^[0-9A-Z]{4}-[0-9A-Z]{4}$' >"$1"
		rm "$1.pdf"
	}
	next() { cp -r "../$1" "../$2"; cd "../$2"; }
	next tables setup
	"$program" new c.podium --from . >/dev/null 2>&1
	next setup judging
	p phase next --waive all --reason test
	p phase next --waive all --reason test
	p round open R1
	p import assignments some.csv
	code J1
	code J2
	p ballot export --judge J1
	"$program" -C c-J1.ballot score E2 a=9 a.comment=new --submit --code-file J1 >/dev/null
	cp c.podium other.podium
	"$program" -C other.podium score E1 a=8 --submit --as J1 --code-file J1 >/dev/null
	cp -r . ../typed
	cp -r . ../apart
	cp -r . ../disputed
	cp -r . ../late
	cp -r . ../deliberation
	cd ../disputed
	p score E1 a=9 --submit --as J1 --code-file J1
	p merge other.podium
	"$program" -C c.podium merge list --format csv | tail -1 | cut -c1-32 >ID
	cd ../typed
	p person edit J2 --roles secretary
	p keyin E2 J1 a=7 a.comment=new
	cp -r . ../keyed
	cd ../keyed
	p keyin E2 J1 a=7 --as J2 --code-file J2
	cd ../apart
	code J3
	printf 'rule,value\ndiscrepancy_between,5\n' >apart.csv
	p import rules apart.csv --reason test
	p import sheets sheets.csv
	p score E1 a=9 --submit --as J1 --code-file J1
	p conflict withdraw J3 --entry E1 --reason mistaken
	p round close R1
	cp -r . ../upheld
	cp -r . ../closed
	p round open R1
	cd ../upheld
	p discrepancy resolve E1 --uphold --reason far --as J1 --code-file J1 --with J3 --with-code-file J3
	cd ../late
	p round close R1
	p ballot import c-J1.ballot
	"$program" -C c.podium log --format csv | grep sheet.submitted |
		grep -o 'receipt ""[0-9A-Z]*' | tail -c 13 >RECEIPT
	cd ../deliberation
	p import sheets sheets.csv
	p import assignments trainee.csv
	p import sheets practice.csv
	p round close R1
	p phase next --waive all --reason test
	next deliberation thresholds
	p award threshold late 5 --reason test
	next thresholds proposed
	p award propose
)

# The words of case $1's command, one a line, in the folder of its state.
words_of() {
	local line command
	line=$(grep "^$1+\?|" <<<"$cases")
	command=${line##*|}
	[ -f ID ] && command=${command/ID/$(cat ID)}
	[ -f RECEIPT ] && command=${command/RECEIPT/$(cat RECEIPT)}
	tr ' ' '\n' <<<"$command"
}
state_of() { grep "^$1+\?|" <<<"$cases" | cut -d'|' -f2; }
names() { grep -o '^[a-z-]*' <<<"$cases" | grep .; }
repeats() { ! grep -q "^$1+|" <<<"$cases"; }



# A fresh copy of case $1's state as folder $2, entered.
fresh() { rm -rf "$2"; cp -r "$root/$(state_of "$1")" "$2"; cd "$2" || exit 2; }

# How many events a file has, or nothing if it does not verify.
events_of() { "$podium" -C "$1" verify 2>/dev/null | sed -n 's/.*good: \([0-9]*\) .*/\1/p'; }

# The file that case $1 writes.
file_of() { if [ "$1" = new ]; then echo made.podium; else echo c.podium; fi; }

# Case $1 ended with exit code $2, its words in ./err; $3 and $4 events before
# and after it. Prints good, or bad and why, $5 being what went wrong with it.
# Then `again $1` repeats it.
judge() {
	local events file
	file=$(file_of "$1")
	events=$(events_of "$file")
	[ "$1" = new ] && [ ! -e "$file" ] && events=$3
	if [ "$2" -ge 128 ] && [ "$2" != "${killed_by_us:-}" ]; then
		echo "bad $1 $5: died of signal $(($2 - 128))"
	elif [ "$events" != "$3" ] && [ "$events" != "$4" ]; then
		echo "bad $1 $5: events ${events:-unreadable}, not $3 or $4"
	elif [ "$2" = 0 ] && [ "$events" != "$4" ]; then
		echo "bad $1 $5: said it was done"
	elif [ "$2" != 0 ] && [ "$2" -lt 128 ] && [ ! -s err ]; then
		echo "bad $1 $5: failed without a word"
	elif [ "$2" -lt 128 ] && compgen -G '*.new-*' >/dev/null; then
		echo "bad $1 $5: left $(echo ./*.new-*)"
	elif repeats "$1" && [ "$2" != 0 ] && { again "$1"
		[ "$(events_of "$file")" != "$4" ]; }; then
		echo "bad $1 $5: repeating it gives $(tail -1 err)"
	else
		echo good
	fi
}

# "tried N bad N" from lines that begin with good or bad (none: not tried).
count() {
	grep '^bad' "$1" >&2
	awk '$1 == "bad" { bad++ } $1 != "none" { n++ }
		END { print "tried", n + 0, "bad", bad + 0 }' "$1"
}
