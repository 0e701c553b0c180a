#!/bin/sh
# layers.sh - dependencies point down: which room may include which.
# SPDX-License-Identifier: MIT
set -eu
bad=0
allow() { # room, rooms it may include, system headers it may not
	find "src/$1" -name '*.[ch]' | while read -r f; do
		grep -o '#include "[a-z]*/' "$f" | cut -d'"' -f2 | tr -d / |
			sort -u | while read -r room; do
			case " $1 $2 po schema " in
			*" $room "*) ;;
			*) echo "$f includes $room/"; exit 1 ;;
			esac
		done || bad=1
		if [ -n "$3" ] && grep -nE "#include <($3)" "$f"; then
			echo "$f: that header is not for src/$1"
			bad=1
		fi
	done
}
heavy='pango|cairo|qrencode|xlsxwriter'
allow base '' "sqlite3|sodium|csv|$heavy"
allow record 'base' "csv|unicode|$heavy"
allow tables 'base' "sqlite3|sodium|$heavy"
allow contest 'base record tables maths' "sqlite3|csv|unicode|$heavy"
allow maths 'base' "sqlite3|sodium|csv|unicode|time|$heavy"
allow analysis 'base' "sqlite3|sodium|csv|unicode|time|$heavy"
allow render 'base' 'sqlite3|sodium|csv'
allow screen '' "sqlite3|sodium|csv|unicode|$heavy"
allow cli 'base' "sqlite3|sodium|csv|unicode|$heavy"
# Public headers name no back end, and are read at one sitting.
for h in include/podium.h include/podium/*.h; do
	if grep -nEi '#include <(sqlite|cairo|pango|sodium|unicode)' "$h"; then bad=1; fi
	[ "$(wc -l <"$h")" -le 200 ] || { echo "$h: over 200 lines"; bad=1; }
done
for f in src/*/*.[ch] src/*/*/*.[ch]; do
	[ "$(wc -l <"$f")" -le 500 ] || { echo "$f: over 500 lines"; bad=1; }
	head -3 "$f" | grep -q 'SPDX-License-Identifier: MIT' ||
		sed -n 1,20p "$f" | grep -q 'SPDX-License-Identifier: MIT' ||
		{ echo "$f: no SPDX line"; bad=1; }
done
# The library never prints, exits, or reads the environment or locale.
if grep -nE '\b(printf|fprintf|exit|abort|getenv|setlocale)\(' \
	src/base/*.c src/record/*.c src/tables/*.c src/contest/*/*.c src/maths/*.c src/analysis/*.c; then
	bad=1
fi
exit $bad
