#!/bin/sh
# words.sh - the words of docs/words.md that are not used do not come back.
# SPDX-License-Identifier: MIT
#
# Each row: a word, and where it has a lawful sense (a pattern of lines that
# are let through; "-": nowhere).
set -u
bad=0
files=$(git ls-files 'src/*.[ch]' 'include/*.h' 'schema/*' 'man/*' 'po/en.po' \
	'tests/*.[ch]' 'tests/*.t' README.md CONTRIBUTING.md SECURITY.md)
check() { # word, lines let through
	# shellcheck disable=SC2086 # the files are words
	found=$(grep -nwE "$1" $files | grep -vE "$2")
	[ -z "$found" ] && return
	echo "docs/words.md does not have \"$1\":"
	echo "$found" | head -8
	bad=1
}
nowhere='^$'
# A threshold is set, a discrepancy resolved, a merge conflict decided. The
# option of keyin is interface.
check 'settle|settles|settled|settling' '"settle"|--settle|settles;|\.settles|->settles'
check 'desk|quarrel|quarrels|hand_over|handover|dispute|disputes' "$nowhere"
check 'gate|lacks_|stage' "$nowhere"
check 'sight|touch|roots' "$nowhere"
check 'what came of' "$nowhere"
# A sheet is current; a house, a line of text and a book stand.
check 'sheets? (that )?stands?' "$nowhere"
check 'still stands?|that stands?' "$nowhere"
check 'told' "$nowhere"
check 'look at|looks at|looked at|look whether' "$nowhere"
# A place is a rank, in the files that make or show one; the column and fact
# "place" is a town. Elsewhere a file has a path, a fault a location.
files=$(git ls-files 'src/*.[ch]' 'include/*.h' | grep -vE \
	'analys|rank|award|certificate|threshold|audit|maths/|render/|picture|paper|table|advice|sheet_load|discrepancy|facts|ratings|figures|rules/rules|provinces|edition|pages/entry|pages/site_data|feedback')
check 'places?' "decimal places|place_date"
exit $bad
