#!/usr/bin/env bash
# check.sh - the verifier that was written from podium-file(5) alone finds
# every state of a contest good, with the ranks that podium gives, and every
# export bad in which anything was changed.
# SPDX-License-Identifier: MIT
#
#	tests/verifier/check.sh BUILD
set -eu
here=$(cd "$(dirname "$0")" && pwd)
# shellcheck source=tests/fault/cases.sh
. "$here/../fault/cases.sh"
podium=$(cd "$1" && pwd)/podium
root=$(scratch)
trap 'rm -rf "$root"' EXIT
make_states "$root" "$podium"
export_for "$root"
bad=0
complain() { echo "$*"; bad=$((bad + 1)); }

# So that the names of states stand in what is said of them.
cd "$root"
for state in setup judging typed keyed apart upheld disputed late deliberation thresholds proposed; do
	for file in c.podium c-J1.ballot other.podium; do
		[ ! -f $state/$file ] || "$podium" -C $state/$file log export >$state/$file.events
	done
done
node "$here/verify.mjs" ./*/*.events >out || complain "$(grep -v ': good' out)"
# After a third judge, under each rule of what counts then.
for how in all nearest third; do
	cp -r "$root/apart" "$root/after-$how"
	cd "$root/after-$how"
	printf 'rule,value\ndiscrepancy_counts,%s\n' $how >how.csv
	printf 'round,entry,judge,a\nR1,E1,J3,16\n' >third.csv
	p() { "$podium" -C c.podium "$@" >/dev/null 2>&1 || complain "$how: $*"; }
	p import rules how.csv --reason test
	p discrepancy resolve E1 --third J3 --reason far
	p import sheets third.csv
done
# Corrected after it was published, and late corrections after a way back.
cp -r "$root/proposed" "$root/errata"
cd "$root/errata"
p() { "$podium" -C c.podium "$@" >/dev/null 2>&1 || complain "errata: $*"; }
second="--with J2 --with-code-file J2"
p award decide --as-proposed
# shellcheck disable=SC2086
p phase back --reason again $second
p phase next --waive all --reason test
p phase next --waive all --reason test --sure
# shellcheck disable=SC2086
p entry edit E1 --title Kites --reason typo $second
# shellcheck disable=SC2086
p award decide E1 none --reason copied $second
# shellcheck disable=SC2086
p judge cards again.pdf --reissue J1 --reason lost $second
# Certificates that were numbered, replaced and revoked, and two keys that signed.
echo 'a long passphrase' >passphrase
p certificate key first.key --key-passphrase-file passphrase
p certificate key second.key --key-passphrase-file passphrase --reason lost
p certificate number --kind participation
p certificate replace 1 --reason coffee
p certificate revoke 2 --reason wrong
p certificate number --kind thanks
for state in errata after-all after-nearest after-third keyed apart upheld late deliberation thresholds proposed; do
	cd "$root/$state"
	"$podium" -C c.podium log export >events
	node "$here/verify.mjs" --ranks events | tail -n +2 | cut -d, -f2,3,4,5 >theirs
	"$podium" -C c.podium rank --format json 2>/dev/null |
		jq -r '.rows[] | [.field, .entry, .place // "", .total] | map(tostring) | join(",")' |
		sed 's/,0,/,,/' >ours
	diff -u ours theirs || complain "$state: ranks differ"
done

# One character of the export changed, wherever it stands but in the spaces
# between: the verifier must notice.
cd "$root/late"
"$podium" -C c.podium log export >events
cat >change.mjs <<'END'
import { readFileSync, writeFileSync } from "node:fs";
const text = readFileSync("events", "utf8");
let seed = 20261125;
for (let i = 0; i < 60; i++) {
  seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
  let at = text.indexOf("\n") + 1 + (seed % (text.length - 200));
  while (!/[0-9a-f]/.test(text[at])) at++;
  const to = text[at] === "0" ? "1" : "0";
  writeFileSync(`bad${i}`, text.slice(0, at) + to + text.slice(at + 1));
}
END
node change.mjs
node "$here/verify.mjs" bad* >out && complain "all are found good"
while IFS=: read -r file _; do
	complain "$file is found good: $(diff events "$file" | head -3 | cut -c1-200)"
done < <(grep ': good' out)
[ "$(wc -l <out)" = 60 ] || complain "not all were judged: $(tail -1 out)"
[ $bad = 0 ]
