#!/usr/bin/env bash
# day.sh - a day of judging: 60 judges score 15 entries each, question by
# question, two judges at a time in one file; then every score must be there.
# SPDX-License-Identifier: MIT
#
#	tests/day.sh BUILD
#
# Prints "= N sheets, N lost, N s of machine time".
set -eu
podium=$(cd "$1" && pwd)/podium
d=$(mktemp -d)
trap 'rm -rf "$d"' EXIT
cd "$d"
export PODIUM_CONTEST=$d/day.podium PODIUM_KEY=$d/key PODIUM_LANG=vi podium
judges=60 each=15 entries=300

# Judge j has entries (j - 1) * 5 + 1 and on: each entry has three judges.
entry_of() { echo $(((($1 - 1) * 5 + $2 - 1) % entries + 1)); }
# What judge $1 gives entry $2 for criterion $3: half points, below 30.
points_of() { echo $((($1 * 7 + $2 * 11 + $3 * 5) % 59)); }
half() { printf '%d%s' $(($1 / 2)) "$([ $(($1 % 2)) = 0 ] || echo "${2}5")"; }

mkdir tables
{
	printf 'key,value\nname,Một ngày chấm thi (hư cấu)\nlanguage,vi\n' >tables/contest.csv
	printf 'round,name\nR1,Sơ khảo\n' >tables/rounds.csv
	printf 'field,name\nF,Chung\n' >tables/fields.csv
	printf 'criterion,name,maximum\na,Tính mới,30\nb,Áp dụng,30\nc,Hiệu quả,30\n' >tables/criteria.csv
	echo 'person,name,roles' >tables/people.csv
	echo 'entry,title,field' >tables/entries.csv
	echo 'round,entry,judge' >assignments.csv
	for e in $(seq $entries); do
		printf 'E%03d,Giải pháp số %d,F\n' "$e" "$e" >>tables/entries.csv
	done
	for j in $(seq $judges); do
		printf 'J%02d,Giám khảo %d,judge\n' "$j" "$j" >>tables/people.csv
		for i in $(seq $each); do
			e=$(entry_of "$j" "$i")
			printf 'R1,E%03d,J%02d\n' "$e" "$j" >>assignments.csv
			printf 'R1,E%03d,J%02d,%s,%s,%s,\n' "$e" "$j" \
				"$(half "$(points_of "$j" "$e" 1)" .)" \
				"$(half "$(points_of "$j" "$e" 2)" .)" \
				"$(half "$(points_of "$j" "$e" 3)" .)" >>wanted.csv
		done
	done
}
"$podium" new day.podium --from tables >/dev/null 2>&1
"$podium" phase next --waive all --reason thử >/dev/null
"$podium" phase next --waive all --reason thử >/dev/null
"$podium" import assignments assignments.csv >/dev/null
"$podium" judge cards cards.pdf >/dev/null
"$podium" round open R1 >/dev/null
pdftotext cards.pdf - | grep -E '^[0-9A-Z]{4}-[0-9A-Z]{4}$' >codes

# What each judge types: her entries in the order of her list.
for j in $(seq $judges); do
	name=$(printf 'J%02d' "$j")
	sed -n "${j}p" codes >"$name.code"
	for e in $(for i in $(seq $each); do entry_of "$j" "$i"; done | sort -n); do
		echo # the entry that is offered
		for c in 1 2 3; do half "$(points_of "$j" "$e" $c)" ,; echo; done
		echo     # no comment
		echo có  # submit
	done >"$name.typed"
	echo q >>"$name.typed"
done

session() { "$podium" score --as "$1" --code-file "$1.code" <"$1.typed" >"$1.out" 2>&1; }
export -f session
times >t0
seq -f 'J%02g' $judges | xargs -P 2 -I{} bash -c 'session {} || tail -3 {}.out'
times >t1
"$podium" export sheets | tr -d '\r' | grep '^R1,' | sort >got.csv
sort wanted.csv >sorted.csv
lost=$(comm -13 got.csv sorted.csv | wc -l) # not there, or otherwise
"$podium" verify >/dev/null
seconds=$(awk 'function s(x) { split(x, p, "m"); return p[1] * 60 + p[2] }
	FNR == 2 { t[FILENAME] = s($1) + s($2) } END { printf "%.0f", t["t1"] - t["t0"] }' t0 t1)
echo "= $((judges * each)) sheets, $lost lost, $seconds s of machine time"
[ "$lost" = 0 ] && [ "$(wc -l <got.csv)" = $((judges * each)) ]
