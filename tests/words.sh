#!/bin/sh
# words.sh - the words of docs/words.md that are not used do not come back.
# SPDX-License-Identifier: MIT
#
# Each row: a word, and where it has a lawful sense (a pattern of lines that
# are let through; "-": nowhere).
set -u
bad=0
code=$(git ls-files 'src/*.[ch]' 'include/*.h' 'schema/*')
files="$code $(git ls-files 'man/*.[0-9]' po/en.po 'tests/*.[ch]' 'tests/*.t' \
	'tests/*.mjs' 'tests/*.sh' README.md CONTRIBUTING.md SECURITY.md docs/figures.md |
	grep -v 'tests/words.sh')"
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
check 'sight|roots' "$nowhere"
check 'touch' 'touch "' # the command
check 'what came of' "$nowhere"
# A sheet is current; a house, a line of text and a book stand.
check 'sheets? (that )?stands?' "$nowhere"
check 'still stands?|that stands?' "$nowhere"
check 'told' "$nowhere"
check 'look at|looks at|looked at|look whether' "$nowhere"
check 'hand(s|ed|ing)? in' "$nowhere"
check 'outcome of' "$nowhere"
files=$code
check 'seats?|pens?|desks?' "$nowhere"
check 'books?' 'src/office/workbook|src/tables/xlsx' # a workbook
# A band of points, a sheet of paper and an equation have sides.
files=$(git ls-files 'src/contest/*' 'src/record/*')
check 'sides?' "$nowhere"
# A place is a rank, in the files that make or show one, and what a layout does;
# the column and fact "place" is a town. Elsewhere a file has a path, a fault a
# location.
rank='analysis/certainty maths/aggregate maths/rank cmd/advice cmd/analyse_picture
	cmd/analyse_report cmd/award cmd/rank awards/audit awards/awards
	awards/certificates awards/threshold awards/certificate_words publication/edition
	publication/edition_results publication/feedback results/ranking rules/rules
	pages/page pages/entry_page pages/feedback_page pages/ranking_page pages/site_data
	render/feedback podium/analysis podium/award podium/edition podium/feedback
	podium/picture podium/rank'
town='cmd/provinces judging/paper_sheets publication/edition_work render/paper_parts
	table/tables table/import_rows table/row_checks podium/paper analysis/parts'
layout='render/'
# shellcheck disable=SC2086 # the files are words
allowed=$(printf '%s\n' $rank $town | sed 's/.*/\/&\\.[ch]/' | paste -sd'|')
files=$(git ls-files 'src/*.[ch]' 'include/*.h' | grep -vE "$allowed|$layout")
check 'places?' 'decimal places|place_date'
exit $bad
