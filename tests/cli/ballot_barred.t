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
new sheets of judges who are barred from the entry by now, or judge no more: 1; decide about each (podium check)
$ podium ballot import n-J06.ballot
n-J06.ballot: recorded 1, conflicts 0, known already 0
new sheets of judges who are barred from the entry by now, or judge no more: 1; decide about each (podium check)
$ podium ballot import n-J10.ballot
n-J10.ballot: recorded 1, conflicts 0, known already 0
new sheets of judges who are barred from the entry by now, or judge no more: 1; decide about each (podium check)
# They are there, and block until somebody decides.
$ podium export sheets | cut -d, -f1-6
﻿round,entry,judge,moi,ungdung,hieuqua
R1,ST01,J01,30,30,40
R1,ST02,J01,20,20,20
R1,ST11,J06,30,30,40
R1,ST16,J10,30,30,40
$ podium check | cut -c1-100
errors: 6; warnings: 0
severity  where       issue            what
error     entry ST01  assigned_barred  ST01 is assigned to J01, who may not score it: kin
error     person J10  not_judge        assigned to ST16 without the role judge
error     person J10  not_judge        assigned to ST17 without the role judge
error     person J10  not_judge        assigned to ST18 without the role judge
error     person J10  not_judge        assigned to ST19 without the role judge
error     person J10  not_judge        assigned to ST20 without the role judge
[65]
$ podium status | grep 'To do'
To do: sheets that are not in yet: 131 (ST01 J03, ST01 J04, ST02 J03, ST02 J04, ST03 J01, …)
To do: rounds still open: 1 (R1)
To do: entry ST01: ST01 is assigned to J01, who may not score it: kin
To do: person J10: assigned to ST16 without the role judge; others with the same: 4
$ podium verify | cut -d: -f2 | sed -n 1p
 good
# A request is of one transaction: a sheet under that of another is refused with its
# file, not taken for known.
$ podium ballot export --judge J07 r.ballot | cut -c1-29
r.ballot: the ballot of J07, 
$ as J07 -C r.ballot score ST08 moi=30 ungdung=30 hieuqua=40 --submit --request 00112233445566778899aabbccddeeff | cut -c1-15
ST08: submitted
$ as J07 score ST09 moi=20 ungdung=20 hieuqua=20 --submit --request 00112233445566778899aabbccddeeff | cut -c1-15
ST09: submitted
$ podium ballot import r.ballot
podium: r.ballot: its event 2 has the request of another transaction; somebody made it up, nothing was brought in
[65]
$ podium export sheets | grep -c J07
1
