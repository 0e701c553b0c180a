# subjects.awk - turn subjects.csv into rows of C: what each kind of event is about,
# as keys that two events about the same thing share.
# SPDX-License-Identifier: MIT
BEGIN { FS = "," }
NR > 1 { printf "{ \"%s\", \"%s\" },\n", $1, $2 }
