# Which entries came: absent ones block, and are named wherever they are listed;
# scores never need it.
@include scored c.podium
$ export PODIUM_LANG=en PODIUM_CONTEST=c.podium
$ podium entry check-in ST01 st02 ST03
entries: 3, now present
$ podium entry check-in ST04 --absent --reason 'the road is closed'
entries: 1, now absent
$ podium entry check-in ST04 --absent --reason 'the road is closed'
entries: 1, now absent
$ podium --format csv entry check-in | grep -oE '(present|absent),.*,O01' | sort | uniq -c | sed 's/^ *//'
1 absent,the road is closed,O01
3 present,,O01
$ podium entry list kho bảo | tail -1
absent: ST04: the road is closed
$ podium entry show ST04 | tail -1
absent: ST04: the road is closed
$ podium author list ST04 | tail -1
absent: ST04: the road is closed
$ podium score --list --judge J02 | grep ', absent'
ST04   submitted, absent  Ứng dụng bản đồ số quản lý hành lang an toàn lư…
$ podium rank --field CNTT | grep absent
absent: ST04
$ podium entry check-in ST99
podium: no such entry: ST99
[66]
$ podium entry check-in ST05 ST99
podium: no such entry: ST99
[66]
$ podium --format csv entry check-in | grep -c present
3
$ podium entry check-in ST05 --absent --expected
podium: an entry is present, or --absent, or --expected
usage: podium entry check-in [ENTRY ... [--absent|--expected] [--reason TEXT]]
[64]
$ podium --format csv phase | grep absent
judging
absent,1,"entries that were to come, and did not: 1 (ST04)",podium entry check-in
$ podium phase next --waive absent | tail -1
blocker     count  what                                              command
absent          1  entries that were to come, and did not: 1 (ST04)  podium entry check-in
open_round      1  rounds still open: 1 (R1)                         podium round close ROUND
podium: blockers: 1 (above); put them right, or go on all the same: podium phase next --waive ID --reason "..."
[77]
$ podium entry check-in ST04
entries: 1, now present
$ podium --format csv phase | grep -c absent
judging
0
[1]
$ podium entry check-in ST04 --absent
entries: 1, now absent
$ podium phase next --waive all --reason 'judged from the dossier' | tail -1
the contest is now in phase: deliberation
$ podium award list | grep absent
absent: ST04
$ podium verify | cut -d: -f2 | sed 1q
 good
# Two codes that differ in the case of their letters: each is meant by itself, and
# neither by a third spelling.
$ podium new case.podium >/dev/null 2>&1
$ export PODIUM_CONTEST=case.podium
$ podium field add F --name F
F is added
$ cp $PODIUM_CONTEST copy.podium
$ podium entry add ab1 --title A --field F
ab1 is added
$ podium -C copy.podium entry add AB1 --title B --field F
AB1 is added
$ podium merge copy.podium
copy.podium: recorded 1, conflicts 0, known already 0
$ podium entry add cd2 --title C --field F
cd2 is added
$ podium phase next --waive all --reason test >/dev/null
$ podium entry check-in AB1 CD2
entries: 2, now present
$ podium entry check-in Ab1
podium: no such entry: Ab1
[66]
$ podium --format csv entry check-in | cut -d, -f1-3
entry,title,attendance
AB1,B,present
ab1,A,expected
cd2,C,present
# One that is withdrawn does not come.
$ podium entry withdraw ab1 --reason test >/dev/null
$ podium entry check-in ab1
podium: no such entry: ab1
[66]
# Wherever entries are listed.
$ podium entry check-in CD2 --absent >/dev/null
$ podium assign show | tail -1
absent: cd2
$ podium conflict detect | tail -1
absent: cd2
$ podium check duplicates 2>/dev/null | tail -1
absent: cd2
