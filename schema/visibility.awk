# visibility.awk - turn visibility.csv into rows of C: who may see what.
# SPDX-License-Identifier: MIT
BEGIN { FS = "," }
NR > 1 { printf "{ \"%s\", \"%s\", \"%s\", \"%s\" },\n", $1, $2, $3, $4 }
