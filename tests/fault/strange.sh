#!/usr/bin/env bash
# strange.sh - files from somebody who means harm, at every door: a schema that
# runs a program of its own, a journal that SQLite would obey, sizes that nothing
# has. Each is refused, soon and with little memory, and changes nothing: neither
# itself, nor the contest that it is brought to, nor any other file.
# SPDX-License-Identifier: MIT
#
#	tests/fault/strange.sh BUILD STEP
#
# Tries every STEPth file. Prints "tried N bad N".
set -u
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=tests/fault/scratch.sh
. "$here/scratch.sh"
podium=$(cd "$1" && pwd)/podium
step=$2
longest=10            # seconds
most=$((256 * 1024))  # KiB of memory
tried=0 bad=0
work=$(scratch)
trap 'rm -rf "$work"' EXIT
cd "$work" || exit 2
export PODIUM_LANG=en SOURCE_DATE_EPOCH=1700000000
unset PODIUM_CONTEST
"$here/small.sh" "$podium" "$work/true.podium" || exit 2
export PODIUM_KEY=$work/key
mkdir t && printf 'key,value\nname,Own\nlanguage,en\n' >t/contest.csv
printf 'field,name\nF,Field\n' >t/fields.csv
"$podium" new own.podium --from t >/dev/null 2>&1 || exit 2
mapfile -t tables < <(sqlite3 true.podium "SELECT name FROM sqlite_schema
	WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name")

endless='WITH RECURSIVE c(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM c)'

# A true contest changed by a program that obeys no rule.
change() {
	cp true.podium "$1" && printf '%s\n' '.dbconfig defensive off' '.dbconfig trusted_schema on' \
		'PRAGMA writable_schema = ON;' "$2" | sqlite3 "$1" >/dev/null 2>>made.err
}
# The same to its log.
change_log() {
	change "$1" "DROP TRIGGER event_stays; $2;
		$(sqlite3 true.podium "SELECT sql FROM sqlite_schema WHERE name = 'event_stays'");"
}
# The same to the text of a table's schema.
change_text() { # file, table, from, to
	change "$1" "UPDATE sqlite_schema SET sql = replace(sql, '$3', '$4') WHERE name = '$2'"
}

# The Nth sort of schema for a table.
schema() { # file, table, sort
	local columns
	columns=$(sqlite3 true.podium "SELECT group_concat('1 AS \"' || name || '\"') FROM pragma_table_info('$2')")
	case $3 in
	0) change "$1" "DROP TABLE $2; CREATE VIEW $2 AS $endless SELECT $columns FROM c" ;;
	1) change "$1" "DROP TABLE $2; CREATE VIEW $2 AS SELECT $columns, hex(zeroblob(400000000)) AS x" ;;
	2) change "$1" "ALTER TABLE $2 RENAME TO x; CREATE VIEW $2 AS SELECT * FROM x WHERE ($endless SELECT count(*) FROM c) > 0" ;;
	3) change "$1" "CREATE TRIGGER x BEFORE INSERT ON $2 BEGIN SELECT count(*) FROM ($endless SELECT n FROM c); END" ;;
	4) change "$1" "ALTER TABLE $2 ADD COLUMN x ANY AS (hex(zeroblob(400000000)))" ;;
	5) change_text "$1" "$2" ' STRICT' ', STRICT' ;; # not even SQL
	6) change_text "$1" "$2" 'CREATE TABLE' 'CREATE  TABLE' ;;
	7) change "$1" "CREATE INDEX x ON $2 (hex(zeroblob(10)))" ;;
	8) change "$1" "UPDATE sqlite_schema SET rootpage = 2147483647 WHERE name = '$2'" ;;
	9) # the rows of the log in its stead
		change "$1" "UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema WHERE name = 'event') + 1 WHERE name = '$2'" ;;
	10) change "$1" "UPDATE sqlite_schema SET type = 'view', rootpage = 0, sql = 'CREATE VIEW $2 AS SELECT * FROM $2' WHERE name = '$2'" ;;
	11) change "$1" "UPDATE sqlite_schema SET sql = 'CREATE VIRTUAL TABLE $2 USING dbstat' , rootpage = 0 WHERE name = '$2'" ;;
	12) change "$1" "UPDATE sqlite_schema SET sql = sql || ' -- ' || hex(zeroblob(8000000)) WHERE name = '$2'" ;;
	*) return 1 ;;
	esac
}
schemas=13

# What SQLite finds beside a file, and what a file says of its own size.
other() { # file, sort
	cp true.podium "$1"
	case $2 in
	0) super_journal "$1" canary ;;
	1) ln -s "$work/canary" "$1-journal" ;;
	2) mkfifo "$1-journal" ;;
	3) head -c 65536 /dev/urandom >"$1-journal" ;;
	4) head -c 65536 /dev/urandom >"$1-wal" ;;
	5) mkdir "$1-journal" ;;
	6) rm "$1" && mkfifo "$1" ;;
	7) rm "$1" && mkdir "$1" ;;
	8) rm "$1" && ln -s /dev/zero "$1" ;;
	9) rm "$1" && ln -s "$1" "$1" ;;
	10) rm "$1" && ln -s /dev/full "$1" ;;
	11) truncate -s 1T "$1" ;;
	12) write_at "$1" 28 '\xff\xff\xff\xff' ;; # pages
	13) write_at "$1" 16 '\x00\x01' ;;         # bytes of a page
	14) write_at "$1" 16 '\x02\x00' ;;
	15) change_log "$1" "UPDATE event SET body = hex(zeroblob(35000000)) WHERE seq = 2" ;;
	16) change_log "$1" "UPDATE event SET body = '{\"a\":' || replace(hex(zeroblob(500000)), '0', '[')" ;;
	17) change_log "$1" "UPDATE event SET seq = 9223372036854775807 WHERE seq = (SELECT max(seq) FROM event)" ;;
	18) change_log "$1" "UPDATE event SET time = 9223372036854775807" ;;
	19) change "$1" "$(for i in {1..3000}; do echo "CREATE TABLE x$i (a);"; done)" ;;
	20) rm "$1" && sqlite3 "$1" "PRAGMA application_id = 1886348405; PRAGMA user_version = 1;
		CREATE VIEW event AS $endless SELECT n AS seq, 1 AS time, 1 AS actor, '' AS hash FROM c" ;;
	21) change "$1" "UPDATE contest_state SET events = 9223372036854775807" ;;
	*) return 1 ;;
	esac
}
others=22
may_pass=' 3 4 11 ' # a journal that is none, which SQLite removes; a tail nobody reads

write_at() { printf '%b' "$3" | dd of="$1" bs=1 seek="$2" conv=notrunc status=none; }
# A journal as a crash leaves it, that names the file of others to be deleted.
super_journal() {
	local name=$work/$2 sum=0 i
	for ((i = 0; i < ${#name}; i++)); do
		sum=$((sum + $(printf %d "'${name:i:1}")))
	done
	{ head -c 512 /dev/zero
		printf "\\x00\\x00\\x00\\x00%s" "$name"
		printf '%b' "$(printf '\\x%02x' 0 0 0 ${#name} $((sum >> 24 & 255)) $((sum >> 16 & 255)) $((sum >> 8 & 255)) $((sum & 255)))"
		printf '\xd9\xd5\x05\xf9\x20\xa1\x63\xd7'; } >"$1-journal"
}

state() { # of all that may not change
	find . -mindepth 1 ! -name o ! -name 'x.podium-*' ! -name made.err ! -name memory -printf '%p %y %s %l\n' | sort
	cat canary own.podium | sha256sum
	[ ! -f "$1" ] || [ "$(stat -Lc %s "$1")" -gt 100000000 ] || sha256sum <"$1"
}

# Bring file $1 to a door; $2 says whether it must be refused.
bring() {
	local rc memory after words=("${@:3}")
	tried=$((tried + 1))
	: >memory
	timeout -k 1 $longest /usr/bin/time -q -f %M -o memory \
		"$podium" "${words[@]}" >o 2>&1 </dev/null
	rc=$?
	memory=$(tail -1 memory)
	after=$(state "$1")
	if [ $rc = 124 ] || [ $rc -ge 128 ]; then
		complain "ended with $rc"
	elif [ "$2" = refused ] && [ $rc = 0 ]; then
		complain "taken"
	elif [ "${memory:-0}" -gt $most ]; then
		complain "$memory KiB"
	elif [ "$after" != "$before" ]; then
		complain "changed something"
	fi
}
complain() {
	echo "$made: podium ${words[*]}: $1" >&2
	bad=$((bad + 1))
	restore_all
}
restore_all() {
	rm -rf -- own.podium* s out.podium*
	cp "$work/kept/own.podium" own.podium
	echo precious >canary
}

# "untrue": only verify sees that its tables do not follow from its log.
bring_to_all() { # file; refused, untrue or any
	local verified=$2
	[ "$2" != untrue ] || verified=refused
	before=$(state "$1")
	bring "$1" "$2" -C "$1" status
	bring "$1" "$verified" -C "$1" verify
	bring "$1" "$2" -C "$1" phase next --sure
	bring "$1" refused -C own.podium merge "$1"
	bring "$1" refused -C own.podium ballot import "$1"
	bring "$1" "$2" -C own.podium check duplicates "$1"
	bring "$1" "$2" -C own.podium person pool "$1"
	[ "$2" = refused ] || return 0 # these make what state() would see
	bring "$1" refused new out.podium --like "$1"
	bring "$1" refused -C out.podium restore "$1" --sure
	bring "$1" refused publish s "$1"
}

mkdir kept && cp own.podium kept/
restore_all
n=0
next() { n=$((n + 1)); [ $(((n - 1) % step)) = 0 ]; }
for ((k = 0; k < others; k++)); do
	next || continue
	made="file $k" verdict=refused
	rm -rf -- x.podium*
	other x.podium $k || exit 2
	case $may_pass in *" $k "*) verdict=any ;; esac
	bring_to_all x.podium $verdict
done
for table in "${tables[@]}"; do
	for ((k = 0; k < schemas; k++)); do
		next || continue
		made="schema $k of $table" verdict=refused
		[ $k != 9 ] || verdict=untrue
		rm -rf -- x.podium*
		schema x.podium "$table" $k || exit 2
		cmp -s x.podium true.podium && continue # no such text in it
		bring_to_all x.podium $verdict
	done
done
echo "tried $tried bad $bad"
