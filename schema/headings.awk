# headings.awk - turn headings.csv into rows of C: what columns are called.
# SPDX-License-Identifier: MIT
# The headings of a row, which may hold commas, are all that follows the second.
NR > 1 {
    split($0, part, ",")
    headings = substr($0, length(part[1]) + length(part[2]) + 3)
    printf "{ \"%s\", \"%s\", \"%s\" },\n", part[1], part[2], headings
}
