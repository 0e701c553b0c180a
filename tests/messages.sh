#!/bin/sh
# messages.sh - every message exists in both languages, in order, with the
# same arguments, every id that the source names exists, and what the library
# says names no command: that is for "do." and the id, which the command line
# adds.
# SPDX-License-Identifier: MIT
set -eu
export LC_ALL=C.UTF-8
tmp=$(mktemp -d)
trap 'rm -rf "$tmp"' EXIT
for language in en vi; do
	msgfmt --check-format -o /dev/null "po/$language.po"
	awk -f po/compile.awk "po/$language.po" >"$tmp/$language"
	cut -d'"' -f2 "$tmp/$language" >"$tmp/$language.ids"
	LC_ALL=C sort -c "$tmp/$language.ids"
	# Each id with its arguments, sorted: {1} {2} ...
	awk -F'"' '{ n = split($0, c, ""); a = ""
		for (i = 1; i <= 9; i++) if (index($0, "{" i "}")) a = a i
		print $2, a }' "$tmp/$language" >"$tmp/$language.args"
done
diff "$tmp/en.ids" "$tmp/vi.ids"
# A language may leave out an argument that it says otherwise only in dates.
diff "$tmp/en.args" "$tmp/vi.args" ||
	{ echo "arguments differ between languages"; exit 1; }
grep -ohE '"[a-z]+\.[a-z_0-9]+"' src -r --include='*.c' | tr -d '"' |
	sort -u >"$tmp/used"
cut -d, -f1 schema/permit.csv >"$tmp/kinds"
printf '%s\n' month.02d config.h awards.csv awards.json entries.csv entries.json \
	icon.svg feed.xml index.html search.js style.css check.js qr.js en.html vi.html \
	keys.json list.jws >>"$tmp/kinds"
bad=0
while read -r id; do
	grep -qxF "$id" "$tmp/en.ids" || grep -qxF "$id" "$tmp/kinds" ||
		{ echo "no such message: $id"; bad=1; }
done <"$tmp/used"
grep -ohE '[\"'"'"'][a-z]+\.[a-z_0-9]+[\"'"'"']' -r schema/judge src --exclude-dir=cli |
	tr -d "\"'" | sort -u >"$tmp/library"
nouns=$(grep -ohE '\{ "[a-z]+"' src/cli/commands.c | tr -dc 'a-z\n' | sort -u |
	paste -sd'|')
for language in en vi; do
	grep -E "podium ($nouns)( |\"|[,;:.)]|\$)|--[a-z]" "$tmp/$language" |
		cut -d'"' -f2 | sort -u >"$tmp/naming"
	comm -12 "$tmp/naming" "$tmp/library" | grep -vxF -f "$tmp/kinds" >"$tmp/wrong" || :
	while read -r id; do
		echo "the library says how to type it ($language): $id"
		bad=1
	done <"$tmp/wrong"
done
sed -n 's/^do\.//p' "$tmp/en.ids" | while read -r id; do
	grep -qxF "$id" "$tmp/library" || echo "nothing says $id, for do.$id"
done >"$tmp/idle"
cat "$tmp/idle"
[ ! -s "$tmp/idle" ] || bad=1
exit $bad
