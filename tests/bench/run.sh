#!/usr/bin/env bash
# run.sh - the figures that anyone can reproduce: podium and a yardstick turn
# by turn. Writes BUILD/bench.csv; never a pass or a fail.
# SPDX-License-Identifier: MIT
#
#	tests/bench/run.sh BUILD
set -eu
build=$(cd "$1" && pwd)
podium=$build/podium
turns=$build/tests/bench/turns
here=$(pwd)/tests/bench
out=$build/bench.csv
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
PODIUM_KEY=$tmp/key
export PODIUM_KEY PODIUM_LANG=en SOURCE_DATE_EPOCH=1780000000
echo "name,ours,yardstick,ratio,limit,unit" | tee "$out"
measure() { "$turns" "$@" | tee -a "$out"; }

# A contest in a file, up to its scores: NAME ENTRIES JUDGES-EACH JUDGES [certificates].
prepare() {
	node "$here/large.mjs" "$tmp/$1" "$2" "$3" "$4" "${5:-}"
	{ "$podium" new "$tmp/$1.podium" --from "$tmp/$1"
		for step in "phase next --waive all --reason bench" "phase next --waive all --reason bench" "round open" \
			"import assignments $tmp/$1/assignments.csv"; do
			# shellcheck disable=SC2086 # the step is words
			"$podium" -C "$tmp/$1.podium" $step
		done; } >/dev/null 2>&1
}

# Start-up, against git status of a repository of one file.
prepare small 500 3 20
"$podium" -C "$tmp/small.podium" import scores "$tmp/small/scores.csv" >/dev/null
mkdir "$tmp/git"
(cd "$tmp/git" && git init -q && echo x >x && git add x &&
	git -c user.name=x -c user.email=x commit -qm x)
measure start-status 101 3 wall "$podium -C $tmp/small.podium status >/dev/null" \
	"git -C $tmp/git status >/dev/null"
measure start-rank 101 3 wall "$podium -C $tmp/small.podium rank >/dev/null" \
	"git -C $tmp/git status >/dev/null"

# A sheet submitted by a judge who signs with a key file, from the shell,
# against one durable insert by sqlite3.
PODIUM_KEY=$tmp/judge "$podium" key show >"$tmp/public" 2>/dev/null
IFS=, read -r _ entry judge < <(sed -n 2p "$tmp/small/assignments.csv" | tr -d '\r')
"$podium" -C "$tmp/small.podium" key add "$judge" "$(cat "$tmp/public")" >/dev/null
sqlite3 "$tmp/one.db" 'CREATE TABLE scores (entry TEXT NOT NULL, judge TEXT NOT NULL, score REAL NOT NULL CHECK (score BETWEEN 0 AND 25)) STRICT'
measure submit-durable 101 2 wall \
	"PODIUM_KEY=$tmp/judge $podium -C $tmp/small.podium score $entry a=6 b=5 c=5 d=5 --as $judge --submit --reason x >/dev/null" \
	"sqlite3 $tmp/one.db \"PRAGMA synchronous = FULL; INSERT INTO scores VALUES ('E1', 'J1', 5)\""

# Ratings of incomplete designs: reading them, against libcsv that only counts
# fields; the mixed model after reading. lme4, where R has it, is the yardstick
# of the model: none is called here.
advise=$build/tests/bench/advise
ratings() { node "$here/ratings.mjs" "$@" >"$tmp/ratings.csv"; }
ratings 50000 5 500 4
measure csv-read 5 3 cpu "$advise read $tmp/ratings.csv" "$advise count $tmp/ratings.csv >/dev/null"
row() { "$advise" "$1" "$tmp/ratings.csv" "$2" "$3" | tee -a "$out"; }
ratings 200000 5 200 && row mixed mixed-1m-200 0.15
ratings 20000 5 2000 && row mixed mixed-100k-2000 20
ratings 200000 5 20000 && row mixed mixed-1m-20000 5
ratings 1000 5 60 && row posterior posterior-1000x10000 0.5

# 100,000 sheets, each signed by its judge and in the log: what verifying costs
# beyond libsodium checking those signatures.
signed=$tmp/signed # 100,000 commits: in memory where that can be had
[ -w /dev/shm ] && signed=/dev/shm/podium.$$
trap 'rm -rf "$tmp" "$signed"' EXIT
mkdir "$signed"
"$build/tests/bench/verify" make "$signed" "${SHEETS:-100000}"
measure verify-100k-chain 5 1.2 cpu "$build/tests/bench/verify chain $signed/base0 >/dev/null" \
	"$build/tests/bench/verify sodium $signed/base0"
measure verify-100k 5 2.2 cpu "$podium -C $signed/base0 verify >/dev/null" \
	"$build/tests/bench/verify both $signed/base0"

# 200,000 scores into the log and constrained tables, against sqlite3 .import
# into a table with the same constraints.
prepare large 10000 5 200
cat >"$tmp/yardstick.sql" <<'SQL'
CREATE TABLE rounds (round TEXT PRIMARY KEY) STRICT;
CREATE TABLE entries (entry TEXT PRIMARY KEY) STRICT;
CREATE TABLE judges (judge TEXT PRIMARY KEY) STRICT;
CREATE TABLE criteria (criterion TEXT PRIMARY KEY) STRICT;
INSERT INTO rounds VALUES ('R1');
INSERT INTO criteria VALUES ('a'), ('b'), ('c'), ('d');
CREATE TABLE scores (
    round TEXT NOT NULL REFERENCES rounds,
    entry TEXT NOT NULL REFERENCES entries,
    judge TEXT NOT NULL REFERENCES judges,
    criterion TEXT NOT NULL REFERENCES criteria,
    score REAL NOT NULL CHECK (score BETWEEN 0 AND 25),
    UNIQUE (round, entry, judge, criterion)
) STRICT;
SQL
sqlite3 "$tmp/empty.db" <"$tmp/yardstick.sql"
tail -n +2 "$tmp/large/entries.csv" | cut -d, -f1 >"$tmp/e.csv"
tail -n +2 "$tmp/large/people.csv" | cut -d, -f1 >"$tmp/j.csv"
sqlite3 "$tmp/empty.db" ".import $tmp/e.csv entries" ".import $tmp/j.csv judges"
measure import-200k 5 3.5 cpu \
	"cp $tmp/large.podium $tmp/c.podium && $podium -C $tmp/c.podium import scores $tmp/large/scores.csv >/dev/null" \
	"cp $tmp/empty.db $tmp/c.db && sqlite3 $tmp/c.db 'PRAGMA foreign_keys = ON' '.import --csv --skip 1 $tmp/large/scores.csv scores'"

# A workbook of 100,000 rows of 12 columns, all texts different: read, and
# imported as entries.
node "$here/../office/workbooks.mjs" "$build" large "$tmp/large.xlsx"
"$build/tests/office/read_tables" "$tmp/large.xlsx" | tee -a "$out"
mkdir "$tmp/one" && printf 'field,name\nF,Field\n' >"$tmp/one/fields.csv"
"$podium" new "$tmp/office.podium" --from "$tmp/one" >/dev/null 2>&1
before=$(awk '{ print $16 + $17 }' /proc/$$/stat)
"$podium" -C "$tmp/office.podium" import entries "$tmp/large.xlsx" >/dev/null 2>&1
after=$(awk '{ print $16 + $17 }' /proc/$$/stat)
printf 'xlsx-import-100k,%d.%02d,,,6,cpu s\n' $(((after - before) / 100)) \
	$(((after - before) % 100)) | tee -a "$out"

# The official ranking of 200,000 entries by 5 judges on 4 criteria, against
# reading their scores in order.
prepare huge "${ENTRIES:-200000}" 5 2000
"$podium" -C "$tmp/huge.podium" import scores "$tmp/huge/scores.csv" >/dev/null
measure rank-200k 5 1.3 cpu "$podium -C $tmp/huge.podium rank >/dev/null" \
	"$build/tests/bench/rows $tmp/huge.podium >/dev/null"

# 20 contests of 850 entries and 110 prizes as a site, made and made again; and an
# archive of 500,000 entries.
for year in $(seq 2001 2020); do
	prepare "site$year" 850 3 30 certificates
	{ "$podium" -C "$tmp/site$year.podium" import scores "$tmp/site$year/scores.csv"
		"$podium" -C "$tmp/site$year.podium" fact edit decision_date --value "$year-05-11" --reason bench
		"$podium" -C "$tmp/site$year.podium" rule add publishes --value results --reason bench
		"$podium" -C "$tmp/site$year.podium" prize edit nhi --quota 110 --reason bench
		"$podium" -C "$tmp/site$year.podium" phase next --waive all --reason bench
		"$podium" -C "$tmp/site$year.podium" award propose
		"$podium" -C "$tmp/site$year.podium" award decide --as-proposed
		"$podium" -C "$tmp/site$year.podium" phase next --waive all --reason bench; } >/dev/null 2>&1
done
for row in publish-20x850 publish-20x850-again; do
	/usr/bin/time -o "$tmp/time" -f "%U %S %M" "$podium" publish "$tmp/site" "$tmp"/site20*.podium >/dev/null
	awk -v row=$row '{ printf "%s,%.2f,,,5,cpu s\n%s-memory,%.1f,,,64,MiB\n", row, $1 + $2, row, $3 / 1024 }' "$tmp/time" | tee -a "$out"
done
du -sm --apparent-size "$tmp/site" | awk '{ print "publish-20x850-size," $1 ",,,200,MB" }' | tee -a "$out"
mkdir "$tmp/archive"
"$build/tests/bench/archive" "$tmp/archive" | tee -a "$out"
rm -rf "$tmp/archive" "$tmp/site"

# 1,000 certificates, against a minimal program that draws the same page; plain:
# neither has a QR code.
prepare many 1000 1 20 certificates
{ "$podium" -C "$tmp/many.podium" import scores "$tmp/many/scores.csv"
	"$podium" -C "$tmp/many.podium" phase next --waive all --reason bench
	"$podium" -C "$tmp/many.podium" award propose
	"$podium" -C "$tmp/many.podium" award decide --as-proposed; } >/dev/null 2>&1
measure certificates-1000-plain 5 1.3 cpu \
	"$podium -C $tmp/many.podium certificate render $tmp/many.pdf >/dev/null" \
	"$build/tests/bench/pages 1000 $tmp/yardstick.pdf"
# The same with a number and a signed QR code each; and a file each.
echo bench >"$tmp/passphrase"
sign="--sign $tmp/certificate.key --key-passphrase-file $tmp/passphrase"
{ "$podium" -C "$tmp/many.podium" certificate number
	printf 'key,value\nshort_name,Bench\n' | "$podium" -C "$tmp/many.podium" import contest -
	"$podium" -C "$tmp/many.podium" certificate key "$tmp/certificate.key" --key-passphrase-file "$tmp/passphrase"; } >/dev/null 2>&1
measure certificates-1000-signed 5 1.4 cpu \
	"$podium -C $tmp/many.podium certificate render $tmp/many.pdf --layout classic $sign >/dev/null" \
	"$build/tests/bench/pages 1000 $tmp/yardstick.pdf qr"
measure certificates-separate 1 8 cpu \
	"$podium -C $tmp/many.podium certificate render --separate $tmp/each $sign >/dev/null" \
	"$build/tests/bench/pages 1000 $tmp/yardstick.pdf qr"
