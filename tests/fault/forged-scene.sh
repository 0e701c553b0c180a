#!/bin/sh
# forged-scene.sh - what the forger of forger.mjs begins with, in an empty folder:
# a contest in judging, one where nobody has a card, a judge's ballot, and the key
# files of two judges and of the organiser.
# SPDX-License-Identifier: MIT
#
#	tests/fault/forged-scene.sh PROGRAM FOLDER
set -eu
podium=$1
cd "$2"
export PODIUM_LANG=en SOURCE_DATE_EPOCH=1700000000
unset PODIUM_CONTEST
export PODIUM_KEY="$PWD/O01.key"
p() { "$podium" -C c.podium "$@" >/dev/null 2>scene.err || { cat scene.err; exit 1; }; }
printf 'key,value\nname,T\nlanguage,en\n' >contest.csv
printf 'round,name\nR1,Final\n' >rounds.csv
printf 'field,name\nF,Field\nG,Garden\n' >fields.csv
printf 'person,name,roles,phone\nJ1,An,judge,0000000001\nJ2,Bi,judge,\nS1,Em,secretary,\n' >people.csv
{
	echo field,criterion,name,maximum,step,comment_below
	printf 'F,a,Novelty,30,0.5,5\nF,b,Use,70,1,\nG,z,Growth,10,1,\n'
} >criteria.csv
printf 'entry,title,field\nE1,Kite,F\nE2,Lamp,F\nE3,Mill,F\nE5,Oven,F\nG1,Bean,G\n' >entries.csv
printf 'rule,value\njudges_per_entry,2\n' >rules.csv
printf 'round,entry,judge\nR1,E1,J1\nR1,E2,J1\nR1,E5,J1\nR1,E1,J2\nR1,E3,J2\nR1,G1,J2\n' >assigned.csv
"$podium" new c.podium --from . >/dev/null 2>&1
p phase next --waive all --reason test
p phase next --waive all --reason test
p round open R1
p import assignments assigned.csv
for judge in J1 J2; do
	PODIUM_KEY=$PWD/$judge.key "$podium" key show >$judge.public 2>/dev/null
done
cp c.podium plain.podium # where nobody has a card
for judge in J1 J2; do
	"$podium" -C plain.podium key add $judge "$(cat $judge.public)" >/dev/null 2>&1
done
PODIUM_KEY=$PWD/J1.key "$podium" -C plain.podium score E1 a=20 b=30 --submit --as J1 >/dev/null 2>&1
p judge cards J1.pdf --person J1
pdftotext J1.pdf - | grep -E '^[0-9A-Z]{4}-[0-9A-Z]{4}$' >J1
p key add J1 "$(cat J1.public)" --as J1 --code-file J1
p key add J2 "$(cat J2.public)"
PODIUM_KEY=$PWD/J2.key p score E3 a=20 b=30 --submit --as J2
p ballot export --judge J1 b.ballot
p conflict add J1 --entry E5 --reason kin
