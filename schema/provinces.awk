# provinces.awk - turn provinces.csv into rows of C: the provinces and cities of
# Vietnam since 1 July 2025 (Resolution 202/2025/QH15), then those before it, with
# the one that each is in now.
# SPDX-License-Identifier: MIT
BEGIN { FS = "," }
NR > 1 { printf "{ \"%s\", \"%s\", \"%s\" },\n", $1, $2, $3 == "" ? $2 : $3 }
