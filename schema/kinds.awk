# kinds.awk - turn permit.csv into C: each kind's row and the statements of
# its schema/apply/KIND.sql, one string each.
# SPDX-License-Identifier: MIT
function escaped(line) {
    gsub(/\\/, "\\\\", line)
    gsub(/"/, "\\\"", line)
    return line
}
function statements(file,    line, text) {
    text = ""
    while ((getline line < file) > 0) {
        if (line ~ /^-- include /)
            statements("schema/apply/" substr(line, 12))
        if (line ~ /^--/)
            continue
        sub(/^ +/, " ", line)
        text = text escaped(line)
        if (line ~ /;$/) {
            sub(/;$/, "", text)
            printf "    \"%s\",\n", text
            text = ""
        } else {
            text = text (text == "" ? "" : "\\n") # ends a comment, too
        }
    }
    close(file)
}
BEGIN { FS = "," }
NR > 1 {
    printf "static const char *const apply_%d[] = {\n", NR
    statements("schema/apply/" $1 ".sql")
    printf "    NULL\n};\n"
    rows = rows sprintf("{ \"%s\", \"%s\", \"%s\", \"%s\", %d, \"%s\"," \
        " apply_%d },\n", $1, $2, $3, $4, $5, $6, NR)
}
END { printf "const struct kind kinds[] = {\n%s{ 0 },\n};\n", rows }
