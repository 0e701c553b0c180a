#!/bin/sh
# apply.sh - every control patch applies to the source as it is.
# SPDX-License-Identifier: MIT
set -eu
for p in tests/fault/control/*.patch; do
	patch -s --dry-run -p1 <"$p" || { echo "$p does not apply"; exit 1; }
done
