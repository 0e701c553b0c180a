# What is known of a judge by the time her ballot comes back: that she is near to
# an entry, has left, or judges no more. Invented people.
@include cards n.podium
$ export PODIUM_LANG=en PODIUM_CONTEST=n.podium
$ podium ballot export --judge J01 | cut -c1-29
n-J01.ballot: the ballot of J
$ podium ballot export --judge J06 | cut -c1-29
n-J06.ballot: the ballot of J
$ podium ballot export --judge J10 | cut -c1-29
n-J10.ballot: the ballot of J
$ as J01 -C n-J01.ballot score ST01 moi=30 ungdung=30 hieuqua=40 --submit | cut -c1-15
ST01: submitted
$ as J01 -C n-J01.ballot score ST02 moi=20 ungdung=20 hieuqua=20 --submit | cut -c1-15
ST02: submitted
$ as J06 -C n-J06.ballot score ST11 moi=30 ungdung=30 hieuqua=40 --submit | cut -c1-15
ST11: submitted
$ as J10 -C n-J10.ballot score ST16 moi=30 ungdung=30 hieuqua=40 --submit | cut -c1-15
ST16: submitted
$ podium conflict add J01 --entry ST01 --reason kin
the conflict of J01 with ST01 is added
$ podium person withdraw J06 --reason 'left the office'
J06 is withdrawn
$ podium person edit J10 --roles member
J10 is changed
$ podium ballot import n-J01.ballot
n-J01.ballot: recorded 2, conflicts 0, known already 0
late sheets that count only once a chair admits them: 1 (podium sheet admit RECEIPT --reason "...")
of these by a judge who is barred from the entry by now, or judges no more: 1; they do not count
$ podium ballot import n-J06.ballot
n-J06.ballot: recorded 1, conflicts 0, known already 0
late sheets that count only once a chair admits them: 2 (podium sheet admit RECEIPT --reason "...")
of these by a judge who is barred from the entry by now, or judges no more: 1; they do not count
$ podium ballot import n-J10.ballot
n-J10.ballot: recorded 1, conflicts 0, known already 0
late sheets that count only once a chair admits them: 3 (podium sheet admit RECEIPT --reason "...")
of these by a judge who is barred from the entry by now, or judges no more: 1; they do not count
$ podium export sheets | cut -d, -f1-6
﻿round,entry,judge,moi,ungdung,hieuqua
R1,ST02,J01,20,20,20
$ podium rank --explain ST01 | grep -c counted
0
[1]
$ podium sheet late | sed 's/[0-9A-Z]\{12\}/RECEIPT/'
receipt       round  entry  judge  version
RECEIPT  R1     ST01   J01          1
RECEIPT  R1     ST11   J06          1
RECEIPT  R1     ST16   J10          1
# No chair can make the barred one count.
$ podium sheet late --format csv | grep ST01 | grep -oE '[0-9A-Z]{12}' >receipt
$ podium sheet admit "$(cat receipt)" --reason x --as J01 --code-file J01 2>&1 | sed 's/[0-9A-Z]\{12\}/RECEIPT/'
podium: the judge of the sheet RECEIPT is barred from its entry: it never counts
[77]
$ podium verify | cut -d: -f2 | sed -n 1p
 good
