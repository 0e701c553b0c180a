# fonts.awk - turn fonts.csv into rows of C: families that are known, the
# Debian package of each, and whether its letters are right: yes; no, as Debian
# has it; never.
# SPDX-License-Identifier: MIT
BEGIN { FS = "," }
NR > 1 { printf "{ \"%s\", \"%s\", \"%s\" },\n", $1, $2, $3 }
