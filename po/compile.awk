# compile.awk - turn a message catalogue (.po) into rows of a C table.
# SPDX-License-Identifier: MIT
# Each message becomes { "id", "text" }, in the order of the file, which lint
# wants sorted; the header (empty id) is left out.

function flush() {
    if (id != "")
        printf "{ \"%s\", \"%s\" },\n", id, text
    id = text = ""
}
function quoted(line) {
    sub(/^[^"]*"/, "", line)
    sub(/"[^"]*$/, "", line)
    return line
}
/^msgid /  { flush(); id = quoted($0); part = "id"; next }
/^msgstr / { text = quoted($0); part = "str"; next }
/^"/       { if (part == "str") text = text quoted($0) }
END        { flush() }
