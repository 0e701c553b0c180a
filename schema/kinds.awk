# kinds.awk - turn permit.csv into C: each kind's row, the statements of its
# schema/apply/KIND.sql, one string each, and the query of its
# schema/judge/KIND.sql, if there is one. A line "-- include part/NAME.sql"
# stands for the text of that file.
# SPDX-License-Identifier: MIT
# The lines of a file without its comments, with those it includes, in text.
function read_sql(folder, name,    line) {
    while ((getline line < (folder name)) > 0) {
        if (line ~ /^-- include /)
            read_sql(folder, substr(line, 12))
        if (line ~ /^--/)
            continue
        sub(/^ +/, " ", line)
        text = text (text == "" ? "" : "\n") line # ends a comment, too
    }
    close(folder name)
}
function statements(kind,    n, i, parts) {
    text = ""
    read_sql("schema/apply/", kind ".sql")
    n = split(text, parts, /;\n?/)
    for (i = 1; i <= n; i++)
        if (parts[i] != "") {
            gsub(/\n/, "\\n", parts[i])
            printf "    \"%s\",\n", quoted(parts[i])
        }
}
# Escaped, but for the line breaks that are escaped already.
function quoted(s) {
    gsub(/"/, "\\\"", s)
    return s
}
BEGIN { FS = "," }
NR > 1 {
    printf "static const char *const apply_%d[] = {\n", NR
    statements($1)
    printf "    NULL\n};\n"
    text = ""
    read_sql("schema/judge/", $1 ".sql")
    sub(/;\n?$/, "", text)
    gsub(/\n/, "\\n", text)
    judge = text == "" ? "NULL" : "\"" quoted(text) "\""
    rows = rows sprintf("{ \"%s\", \"%s\", \"%s\", \"%s\", \"%s\", \"%s\"," \
        " apply_%d, %s },\n", $1, $2, $3, $4, $5, $6, NR, judge)
}
END { printf "const struct kind kinds[] = {\n%s{ 0 },\n};\n", rows }
