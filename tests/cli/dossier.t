# An entry has a dossier: files beside the contest, whose bytes are remembered, and
# web addresses. A judge sees where they are; in a blind round those that name nobody.
@include code
$ export PODIUM_LANG=en
$ mkdir t d
$ printf 'key,value\nname,T\nlanguage,vi\n' >t/contest.csv
$ printf 'field,name\nA,Alpha\n' >t/fields.csv
$ printf 'round,name,blind\nR1,One,yes\nR2,Two,no\n' >t/rounds.csv
$ printf 'criterion,name,maximum\nc,C,10\n' >t/criteria.csv
$ printf 'person,name,roles\nJ1,An,judge\n' >t/people.csv
$ printf 'rule,value\ndossier,description photo\njudges_per_entry,1\n' >t/rules.csv
$ printf 'entry,blind_code,title,field\nE1,X1,Kite,A\nE2,X2,Lamp,A\n' >t/entries.csv
$ printf 'entry,name\nE1,N\nE2,M\n' >t/authors.csv
$ echo text >d/kite.txt
$ echo picture >d/E1.png
$ podium new c.podium --from t
Next: podium -C c.podium status
c.podium: a contest from 13 rows
$ export PODIUM_CONTEST=c.podium
$ echo 'Mã số,Loại hồ sơ,Tệp,Địa chỉ,Ẩn danh
> E1,description,d/kite.txt,,có
> E1,photo,d/E1.png,,
> E2,description,,https://example.org/E2,' >dossiers.csv
$ podium import dossiers dossiers.csv
dossiers: rows read 3, added 3, changed 0
$ podium import dossiers dossiers.csv
dossiers: rows read 3, nothing is new
$ podium --format csv dossier list E1
entry,item,number,file,address,hash,blind
E1,description,1,d/kite.txt,,fdbb2e53152073eeb82e5a483dd1404424eb0f95cf39677632e4e8ed8862676f,yes
E1,photo,1,d/E1.png,,c36a9cd28297f3b43afe73df0cd9c52f7d3f84f608c8ea7f1703b94fb196261d,no
$ b2sum -l 256 d/kite.txt | cut -c1-64
fdbb2e53152073eeb82e5a483dd1404424eb0f95cf39677632e4e8ed8862676f
$ podium --format csv check | grep dossier
errors: 1; warnings: 2
an issue of eligibility may stand: podium check waive ENTRY ISSUE --reason "..."
error,entry E2,dossier_missing,"its dossier has no photo (dossier); add it, or let it stand with a reason"
[65]
$ podium verify --dossiers | tail -1
files of dossiers: 2, all as they were recorded
# What judges of blind rounds are shown does not say whose it is.
$ cp d/kite.txt "d/e1 (2).txt"
$ cp d/kite.txt d/nhom-N.txt
$ podium author edit E1 --position 1 --name 'Lò Thị Nương'
E1 is changed
$ cp d/kite.txt d/nhom-lo-thi-nuong.txt
$ podium dossier add E1 --item description --number 2 --file 'd/e1 (2).txt' --blind yes
--file: "d/e1 (2).txt" has the number or an author of its entry in it, and judges of blind rounds are shown it; rename the file, or do not mark it as blind
podium: E1 description 2: nothing was changed; faults: 1
[65]
$ podium dossier add E1 --item description --number 2 --file d/nhom-lo-thi-nuong.txt --blind yes
--file: "d/nhom-lo-thi-nuong.txt" has the number or an author of its entry in it, and judges of blind rounds are shown it; rename the file, or do not mark it as blind
podium: E1 description 2: nothing was changed; faults: 1
[65]
$ podium dossier add E1 --item description --number 2 --address https://x.org/e1 --blind yes
--address: "https://x.org/e1" has the number or an author of its entry in it, and judges of blind rounds are shown it; rename the file, or do not mark it as blind
podium: E1 description 2: nothing was changed; faults: 1
[65]
$ podium dossier add E1 --item description --number 2 --file d/nhom-N.txt --blind yes
E1 is added
$ podium dossier edit E1 --item description --number 2 --file 'd/e1 (2).txt'
--file: "d/e1 (2).txt" has the number or an author of its entry in it, and judges of blind rounds are shown it; rename the file, or do not mark it as blind
podium: E1 description 2: nothing was changed; faults: 1
[65]
# Nor an author who comes, or is named, after the path.
$ cp d/kite.txt d/nhom-le-van-sau.txt
$ podium dossier edit E1 --item description --number 2 --file d/nhom-le-van-sau.txt
E1 is changed
$ podium check | grep nhom
errors: 1; warnings: 2
an issue of eligibility may stand: podium check waive ENTRY ISSUE --reason "..."
[1]
$ podium author edit E1 --position 1 --name 'Lê Văn Sáu'
E1 is changed
$ podium check | grep nhom
errors: 2; warnings: 2
an issue of eligibility may stand: podium check waive ENTRY ISSUE --reason "..."
error     entry E1  dossier_tells    "d/nhom-le-van-sau.txt" has the number or an author of its entry in it, and judges of blind rounds are shown it; rename the file, or do not mark it as blind
[65]
$ podium dossier withdraw E1 --item description --number 2 --reason test
dossier E1: removed
$ podium author edit E1 --position 1 --name N
E1 is changed
# A file that changed, or went, is found; it is recorded again with its new bytes.
$ echo more >>d/kite.txt
$ rm d/E1.png
$ podium verify --dossiers | tail -1
E1 description: d/kite.txt: is not as it was when it was recorded
E1 photo: d/E1.png: is not there
files of dossiers: 2; not as they were recorded: 2
[65]
$ podium import dossiers dossiers.csv
dossiers: rows read 3, nothing is new
$ podium dossier edit E1 --item description --hash ''
E1 is changed
$ echo other >d/E1b.png
$ podium dossier edit E1 --item photo --file d/E1b.png
E1 is changed
$ podium verify --dossiers | tail -1
files of dossiers: 2, all as they were recorded
$ podium dossier edit E1 --item photo --file '' --address https://example.org/p
E1 is changed
$ podium --format csv dossier list photo
entry,item,number,file,address,hash,blind
E1,photo,1,,https://example.org/p,,no
# Nothing outside of the contest's folder is ever opened.
$ podium dossier add E2 --item photo --file ../key
--file: "../key" is not below the folder of the contest; put the file there, and write its path from there, as dossiers/ST01/description.pdf
podium: E2 photo: nothing was changed; faults: 1
[65]
$ podium dossier add E2 --item photo --file /etc/passwd
--file: "/etc/passwd" is not below the folder of the contest; put the file there, and write its path from there, as dossiers/ST01/description.pdf
podium: E2 photo: nothing was changed; faults: 1
[65]
$ podium dossier add E2 --item photo --file d/../../x
--file: "d/../../x" is not below the folder of the contest; put the file there, and write its path from there, as dossiers/ST01/description.pdf
podium: E2 photo: nothing was changed; faults: 1
[65]
$ podium dossier add E2 --item photo --file d
--file: there is no file d that can be read, below the folder of the contest; put it there, or correct the path
podium: E2 photo: nothing was changed; faults: 1
[65]
$ ln -s /etc/passwd d/link
$ podium dossier add E2 --item photo --file d/link
--file: there is no file d/link that can be read, below the folder of the contest; put it there, or correct the path
podium: E2 photo: nothing was changed; faults: 1
[65]
$ ln -s /etc d/etc
$ podium dossier add E2 --item photo --file d/etc/passwd
--file: there is no file d/etc/passwd that can be read, below the folder of the contest; put it there, or correct the path
podium: E2 photo: nothing was changed; faults: 1
[65]
$ mkfifo d/pipe
$ podium dossier add E2 --item photo --file d/pipe
--file: there is no file d/pipe that can be read, below the folder of the contest; put it there, or correct the path
podium: E2 photo: nothing was changed; faults: 1
[65]
$ podium dossier add E2 --item photo --file d/none.png
--file: there is no file d/none.png that can be read, below the folder of the contest; put it there, or correct the path
podium: E2 photo: nothing was changed; faults: 1
[65]
$ podium dossier add E2 --item photo --address javascript:alert
--address: "javascript:alert" is no web address; it begins with https:// or http://
podium: E2 photo: nothing was changed; faults: 1
[65]
$ podium dossier add E2 --item photo --address https://x --file d/kite.txt
--file: a part of a dossier is a file or an address; give one of the two
podium: E2 photo: nothing was changed; faults: 1
[65]
$ podium dossier add E2 --item photo
--file: a part of a dossier is a file or an address; give one of the two
podium: E2 photo: nothing was changed; faults: 1
[65]
# Paths may name people: they are personal, and not in the log.
$ podium --format csv log | grep -c 'd/kite'
0
[1]
$ podium export dossiers x.csv
$ podium import dossiers x.csv
dossiers: rows read 3, nothing is new
# A judge of a blind round sees what names nobody.
$ podium dossier add E2 --item photo --address https://example.org/photo-of-M
E2 is added
$ podium phase next >/dev/null
$ podium assign >/dev/null
2 new assignments for 1 judges; entries on a judge: 2 to 2
$ podium phase next --waive all --reason test >/dev/null
$ podium round open R1
round R1 is open
$ podium judge cards cards.pdf >/dev/null
$ code cards.pdf 1 >J1
$ printf 'X1\nq\n' | as J1 score | grep -a 'd/kite\|example'
description: d/kite.txt
$ printf 'X2\nq\n' | as J1 score | grep -ac 'd/kite\|example'
0
[1]
$ as J1 dossier list
podium: J1 may not see that; it is for: an organiser, a secretary; podium status shows what is yours
[77]
$ podium ballot export --judge J1 blind.ballot | tail -1
files of dossiers that lie beside it: 1 of 1; take them with it, in their folders
$ sqlite3 blind.ballot 'SELECT e.entry, location FROM ballot_dossiers JOIN entries e ON e.id = ballot_dossiers.entry'
X1|d/kite.txt
# In an open one she sees all of it.
$ podium round close R1 --sure >/dev/null
sheets that are not in yet: 2; late ones count only once a chair admits them
$ podium assign --round R2 >/dev/null
2 new assignments for 1 judges; entries on a judge: 2 to 2
$ podium round open R2
round R2 is open
$ printf 'E2\nq\n' | as J1 score | grep -a 'd/kite\|example'
description: https://example.org/E2
photo: https://example.org/photo-of-M
# A contest copied elsewhere has its dossiers beside it, or says what is missing.
$ mkdir other
$ cp c.podium other
$ podium -C other/c.podium verify --dossiers | tail -1
E1 description: d/kite.txt: is not there
files of dossiers: 1; not as they were recorded: 1
[65]
# A judge takes her files along in their folders: what is as it was recorded, and
# what she may see. Nothing that is there is replaced, and no link is followed.
$ podium --format csv dossier list | cut -d, -f1,2,4,5,7
entry,item,file,address,blind
E1,description,d/kite.txt,,yes
E1,photo,,https://example.org/p,no
E2,description,,https://example.org/E2,no
E2,photo,,https://example.org/photo-of-M,no
$ mkdir stick
$ podium ballot export --judge J1 stick/J1.ballot
stick/J1.ballot: the ballot of J1, with 2 entries to score; she scores in it on any machine with podium score, and it comes back with podium ballot import
files of dossiers that lie beside it: 1 of 1; take them with it, in their folders
$ find stick | LC_ALL=C sort
stick
stick/J1.ballot
stick/d
stick/d/kite.txt
$ stat -c %a stick/d stick/d/kite.txt
700
600
$ cmp d/kite.txt stick/d/kite.txt
$ as J1 -C stick/J1.ballot score <<<$'E1\nq' 2>/dev/null | grep -a 'd/kite\|example'
description: d/kite.txt
photo: https://example.org/p
$ mkdir taken taken/d
$ echo other >taken/d/kite.txt
$ podium ballot export --judge J1 taken/J1.ballot
E1 description: d/kite.txt: another file has this path beside the ballot
taken/J1.ballot: the ballot of J1, with 2 entries to score; she scores in it on any machine with podium score, and it comes back with podium ballot import
files of dossiers that lie beside it: 0 of 1; take them with it, in their folders
$ cat taken/d/kite.txt
other
$ mkdir linked away
$ ln -s ../away linked/d
$ podium ballot export --judge J1 linked/J1.ballot
E1 description: d/kite.txt: another file has this path beside the ballot
linked/J1.ballot: the ballot of J1, with 2 entries to score; she scores in it on any machine with podium score, and it comes back with podium ballot import
files of dossiers that lie beside it: 0 of 1; take them with it, in their folders
$ ls away
$ podium ballot export --judge J1 here.ballot --without-dossiers
here.ballot: the ballot of J1, with 2 entries to score; she scores in it on any machine with podium score, and it comes back with podium ballot import
