#!/bin/sh
# layers.sh - what the files of a room may bring in and how long they are. The
# arrows between rooms are measured by rooms.mjs.
# SPDX-License-Identifier: MIT
set -eu
bad=0
fault() { echo "$1"; bad=1; }

# System headers that a room may not include.
forbid() { # room, headers
	found=$(grep -rnE "#include <($2)" "src/$1" --include='*.[ch]') &&
		fault "src/$1 may not include: $found"
	return 0
}
heavy='pango|cairo|qrencode|xlsxwriter'
forbid base "sqlite3|sodium|csv|$heavy"
forbid record "csv|unicode|$heavy"
forbid tables "sqlite3|sodium|$heavy"
forbid contest "sqlite3|csv|unicode|$heavy"
forbid maths "sqlite3|sodium|csv|unicode|time|$heavy"
forbid analysis "sqlite3|sodium|csv|unicode|time|$heavy"
forbid render 'sqlite3|sodium|csv'
forbid pages "sqlite3|sodium|csv|$heavy"
forbid screen "sqlite3|sodium|csv|unicode|$heavy"
forbid cli "sqlite3|sodium|csv|unicode|$heavy"

# The command knows the library by its public headers; render, analysis,
# screen and pages know no room but base.
for room in cli render analysis screen pages; do
	found=$(grep -rnE '#include "[a-z]+/' "src/$room" --include='*.[ch]' |
		grep -vE "#include \"(base|schema|$room)/") &&
		fault "not a public header: $found"
done

# Public headers name no back end, and are read at one sitting.
for h in include/podium.h include/podium/*.h; do
	if grep -nEi '#include <(sqlite|cairo|pango|sodium|unicode)' "$h"; then
		fault "$h names a back end"
	fi
	[ "$(wc -l <"$h")" -le 200 ] || fault "$h: over 200 lines"
done
find src -name '*.[ch]' >/tmp/layers.$$
while read -r f; do
	[ "$(wc -l <"$f")" -le 500 ] || fault "$f: over 500 lines"
	sed -n 1,20p "$f" | grep -q 'SPDX-License-Identifier: MIT' ||
		fault "$f: no SPDX line"
	sed -n 1p "$f" | grep -q "^/\* ${f##*/} - " ||
		fault "$f: does not begin with its name"
done </tmp/layers.$$
rm /tmp/layers.$$

# The library never prints, exits, or reads the environment or locale.
found=$(grep -rnE '\b(printf|fprintf|exit|abort|getenv|setlocale)\(' \
	src/base src/record src/tables src/contest src/maths src/analysis) &&
	fault "not for a library: $found"

# No two functions share a name, so that a debugger's break finds one.
find src -name '*.c' -print0 | xargs -0 grep -hE '^[a-z_0-9]+\(' |
	cut -d'(' -f1 | sort | uniq -d | grep -v '^main$' |
	while read -r f; do echo "defined twice: $f"; done | grep . && bad=1
exit $bad
