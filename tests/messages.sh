#!/bin/sh
# messages.sh - every message exists in both languages, in order, with the
# same arguments, and every id that the source names exists.
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
printf 'month.02d\nconfig.h\n' >>"$tmp/kinds"
bad=0
while read -r id; do
	grep -qxF "$id" "$tmp/en.ids" || grep -qxF "$id" "$tmp/kinds" ||
		{ echo "no such message: $id"; bad=1; }
done <"$tmp/used"
exit $bad
