# Rows of every table are changed by a command, and what is not read is named. All
# people are invented.
$ export PODIUM_LANG=en PODIUM_CONTEST=c.podium
$ mkdir t
$ cp fixtures/son-la/*.csv t
$ mv t/prizes.csv t/Prizes.csv
$ cp t/entries.csv t/entries-old.csv
$ podium new c.podium --from t
not read: Prizes.csv; it is not the name of a table (podium help tables)
not read: entries-old.csv; it is not the name of a table (podium help tables)
Next: podium -C c.podium status
assignments are there too; in the phase registration: podium import assignments t/assignments.csv
scores are there too; in the phase judging: podium import scores t/scores.csv
c.podium: a contest from 258 rows
$ podium import prizes t/Prizes.csv
prizes: rows read 4, added 4, changed 0
$ podium author edit ST01 --position 1 --name 'Lò Văn Ính' --reason 'misspelt'
ST01 is changed
$ podium author show st01 | sed -n 2,4p
entry       ST01
position    1
name        Lò Văn Ính
$ podium author edit ST01 --name X
podium: no such author: ST01
[66]
$ podium author add ST01 --position 4 --name 'Vì Thị Ổn' --share 0
ST01 is added
$ podium author withdraw ST01 --position 4 --reason 'entered twice'
author ST01: removed
$ podium criterion edit moi --name 'Tính mới'
moi is changed
$ podium criterion show moi | grep name
name           Tính mới
$ podium prize edit nhat --quota 2
nhat is changed
$ podium prize list --format csv | cut -d, -f2,5 | sed -n 1,2p
prize,quota
nhat,2
$ podium fact edit host --value 'Sở Khoa học'
host is changed
$ podium fact add host --value x
podium: fact host: there is one already; use edit to change it
[73]
$ podium fact show host | tail -1
value   Sở Khoa học
$ podium panel withdraw R1 --field COKHI --person J01 --reason ill
podium: no such panel: R1 COKHI J01
[66]
$ podium panel list --format csv | grep -c J01
1
$ podium criterion edit none --name X
podium: no such criterion: none
[66]
# What changes nothing is no event.
$ podium entry edit ST01
podium: nothing to change is named: --COLUMN VALUE
usage: podium entry edit ENTRY --COLUMN VALUE ...
[64]
$ podium log --format csv | wc -l >before
$ podium fact edit host --value 'Sở Khoa học'
host is as it was: nothing is new
$ podium log --format csv | wc -l | cmp before
$ podium log --format csv | tail -8 | cut -d, -f4-
prize.set,ba,"prize ""ba"", name ""Giải Ba"", position 3, quota 1, threshold 65, money 6000000, at_meeting 0"
prize.set,kk,"prize ""kk"", name ""Giải Khuyến khích"", position 4, quota 2, threshold 55, money 3000000, at_meeting 0"
author.set,ST01,"name ""Lò Văn Inh"" → ""Lò Văn Ính"", reason ""misspelt"""
author.set,ST01,"entry ST01, position 4, name ""Vì Thị Ổn"", minor 0, share 0"
author.removed,,"reason ""entered twice"""
criterion.set,moi,"name ""Tính mới, sáng tạo"" → ""Tính mới"""
prize.set,nhat,quota 1 → 2
contest.set,host,"value ""BAN TỔ CHỨC HỘI THI SÁNG TẠO KỸ THUẬT TỈNH SƠN LA LẦN THỨ X"" → ""Sở Khoa học"""
# A rubric is frozen once judging has opened, by every command.
$ podium phase next --waive all --reason test
the contest is now in phase: registration
$ podium import assignments t/assignments.csv
assignments: rows read 135, added 135, changed 0
$ podium phase next --waive all --reason test
the contest is now in phase: judging
$ podium criterion edit moi --maximum 25
podium: changing the rubric after judging opened takes a reason, and every result shows it: --reason "..."
[77]
$ podium prize withdraw nhat --reason x
podium: removing a prize is not done in phase judging, only in: setup, registration; see: podium status
[77]
# Dice show 1 to 6.
$ podium round open R1
round R1 is open
$ podium audit sample --dice '4 1 7 2 3 5 4 1 6 2'
podium: throw at least 10 dice in public and give what they show, 1 to 6: --dice "4 1 6 2 ..."
[65]
# A QR that is scanned at the question for a comment is none.
$ printf 'ST01 J01\n20\n20\n30\nPODIUM:00000000:R1:ST02:J01\nclear\nq\n' | podium keyin | grep -c 'no comment'
1
