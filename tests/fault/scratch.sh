#!/usr/bin/env bash
# scratch.sh - where the fault tests work; to be sourced.
# SPDX-License-Identifier: MIT

# A folder in memory where that can be had.
scratch() {
	if [ -w /dev/shm ]; then mktemp -d /dev/shm/podium.XXXXXX; else mktemp -d; fi
}

# A copy as $2 of the source and of what is built in $1, so that where something is
# broken in it only that is made again.
copy_of_project() {
	mkdir -p "$2"
	{ git ls-files -co --exclude-standard
	  find "$1" \( -name control -o -name fuzz -o -name san -o -name cov \) -prune -o \
		\( -name '*.[ado]' -o -path '*/gen/*' \) -type f -print; } |
		tar cf - -T - | tar xf - -C "$2"
}
