#!/usr/bin/env bash
# forged.sh - forger.mjs against podium; and each law's control: podium without
# that one law, which must then take a lie that breaks it.
# SPDX-License-Identifier: MIT
#
#	tests/fault/forged.sh WHAT BUILD TIMES
#	tests/fault/forged.sh --without-laws WHAT BUILD [LAW...]
#
# Prints "tried N bad N". With --without-laws N are laws, those that show best in
# this WHAT, and bad those without which a lie was taken: all must be.
set -u
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=tests/fault/scratch.sh
. "$here/scratch.sh"
scene=$(scratch)
trap 'rm -rf "$scene"' EXIT
mkdir "$scene/made"
controls=
[ "$1" = --without-laws ] && controls=1 && shift
what=$1 build=$(realpath "$2")
shift 2
"$here/forged-scene.sh" "${SCENE_BY:-$build/podium}" "$scene/made" || exit 1
forge() { # with what program, from, to, law
	node "$here/forger.mjs" "$what" "$1" "$scene/made" "${@:2}"
}

if [ -z "$controls" ]; then
	for half in 0 1; do
		forge "$build/podium" $(($1 * half / 2)) $(($1 * (half + 1) / 2)) \
			>"$scene/$half.sum" || echo "tried 0 bad 1" >"$scene/$half.sum" &
	done
	wait
	awk '{ t += $2; b += $4 } END { print "tried", t, "bad", b }' "$scene"/[01].sum
	exit
fi

# The laws in turn, each in one of the places where it can be broken.
laws=$here/control/forged.laws
row=$what
node "$here/forger.mjs" laws "$build/podium" "$scene/made" >"$scene/where"
[ $# -gt 0 ] || mapfile -t all < <(awk -v w="$what" '$(2 + NR % (NF - 1)) == w { print $1 }' "$scene/where" |
	grep -xF -f <(grep -v '^#' "$laws" | cut -d' ' -f1))
copy=$scene/copy
copy_of_project "${build#"$PWD/"}" "$copy"
tried=0 bad=0
for law in "$@" "${all[@]}"; do
	files=$(grep "^$law " "$laws" | cut -d' ' -f2 | sort -u)
	for file in $files; do
		grep "^$law $file " "$laws" | cut -d' ' -f3- >"$scene/script"
		sed -i -f "$scene/script" "$copy/$file"
	done
	tried=$((tried + 1))
	(cd "$copy" && make DEPS=0 build/podium) >"$scene/log" 2>&1 || tail -3 "$scene/log" >&2
	# Some laws are kept twice where the file comes in, and once elsewhere.
	for what in "$what" $(grep "^$law " "$scene/where" | cut -d' ' -f2-); do
		forge "$copy/build/podium" 0 24 "$law" 2>"$scene/said" >/dev/null
		! grep -q ': taken$' "$scene/said" || break
	done
	what=$row
	if grep -q ': taken$' "$scene/said"; then
		bad=$((bad + 1))
	else
		echo "without $law nothing is taken: $(tail -1 "$scene/said")" >&2
	fi
	for file in $files; do
		cp "$here/../../$file" "$copy/$file"
	done
done
echo "tried $tried bad $bad"
