# body.awk - turn body.csv into rows of C: what the body of an event holds, and
# where the rows of each kind begin. The rows of a kind share its name, so that
# two can be compared by their address.
# SPDX-License-Identifier: MIT
BEGIN { FS = "," }
NR > 1 {
    if ($1 != last) {
        if ($1 in known) {
            print "body.csv: the rows of " $1 " are apart" >"/dev/stderr"
            exit failed = 1
        }
        known[$1] = 1
        members = 0
        names = names sprintf("static const char shape_%d[] = \"%s\";\n",
            ++shapes, $1)
        starts = starts sprintf("    { shape_%d, %d },\n", shapes, rows)
    }
    last = $1
    rules = rules sprintf("    { shape_%d, \"%s\", \"%s\", INT64_C(%s)," \
        " INT64_C(%s), BODY_%s, %d, %d },\n", shapes, $2, $6,
        $4 == "" ? 0 : $4, $5 == "" ? 0 : $5, toupper($3), $7 ~ /null/,
        $7 ~ /absent/)
    rows++
    if (++members > most)
        most = members
}
END {
    if (failed)
        exit failed
    printf "_Static_assert(%d <= MOST_MEMBERS, \"the longest body\");\n", most
    printf "%sstatic const struct body_rule body_rules[] = {\n%s    { 0 },\n" \
        "};\nstatic const struct body_shape body_shapes[] = {\n%s" \
        "    { NULL, %d },\n};\n", names, rules, starts, rows
}
