#!/bin/sh
# apply.sh - every control patch applies to the source as it is, and every
# line of forged.laws changes it.
# SPDX-License-Identifier: MIT
set -eu
for p in tests/fault/control/*.patch; do
	patch -s --dry-run -p1 <"$p" || { echo "$p does not apply"; exit 1; }
done
bad=0
while read -r law file script; do
	printf '%s\n' "$script" | sed -f - "$file" | cmp -s - "$file" || continue
	echo "forged.laws: $law leaves $file as it is"
	bad=1
done <<END
$(grep -v '^#' tests/fault/control/forged.laws)
END
exit $bad
