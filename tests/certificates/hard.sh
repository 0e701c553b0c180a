#!/bin/sh
# hard.sh - a contest whose certificates are hard to set: one short name, long
# ones, five authors, English. All people are invented.
# SPDX-License-Identifier: MIT
#
#	tests/certificates/hard.sh PROGRAM FOLDER
set -eu
podium=$(realpath "$1")
here=$(cd "$(dirname "$0")" && pwd)
PODIUM_CONTEST=$2/hard.podium PODIUM_KEY=$2/key SOURCE_DATE_EPOCH=1780000000
export PODIUM_CONTEST PODIUM_KEY SOURCE_DATE_EPOCH
{
	"$podium" new "$PODIUM_CONTEST" --from "$here/hard"
	"$podium" phase next --waive all --reason test
	"$podium" import assignments "$here/hard/assignments.csv"
	"$podium" phase next --waive all --reason test
	"$podium" round open
	"$podium" import scores "$here/hard/scores.csv"
	"$podium" round close R1
	"$podium" phase next --waive all --reason test
	"$podium" award propose
	"$podium" award decide --as-proposed
	"$podium" certificate number
} >"$2/hard.log" 2>&1 || { cat "$2/hard.log"; exit 1; }
