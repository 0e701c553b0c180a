# Personal values are erased by an event: gone from the file's bytes, from what it is
# merged into and from its next backup; the chain still holds.
$ export PODIUM_LANG=en
$ mkdir t
$ printf 'key,value\nname,T\nlanguage,vi\n' >t/contest.csv
$ printf 'field,name\nA,Alpha\n' >t/fields.csv
$ printf 'person,name,roles,email\nJ1,Ai,judge,first@example.org\n' >t/people.csv
$ printf 'entry,title,field\nE1,Kite,A\nE2,Lamp,A\n' >t/entries.csv
$ echo 'entry,name,birth_date,phone,spoken
> E1,Bé Nguyễn Kẻ Trộm,3/4/2015,0911111111,nghe-55-Q
> E1,Bé Vì Còn Đây,5/6/2015,0922222222,
> E2,Người Lớn,7/8/1980,0933333333,nghe-66-Q' >t/authors.csv
$ podium new c.podium --from t
Next: podium -C c.podium status
c.podium: a contest from 9 rows
$ export PODIUM_CONTEST=c.podium
$ podium author edit E1 --position 1 --phone 0944444444
E1 is changed
$ podium consent add E1 --author 1 --who representative --purpose name --given 1/1/2026 --kept paper --reference 'tủ 77-Z'
E1 is added
$ podium consent add E1 --author 2 --who representative --purpose name --given 1/1/2026 --kept paper --reference 'tủ 88-Z'
E1 is added
$ cp c.podium copy.podium
$ podium backup before.bak >/dev/null
$ strings -a c.podium | grep -cE '2015-04-03|0911111111|0944444444|Trộm|77-Z|55-Q'
5
# Every version goes: the telephone number of before, too. In a script it must be said.
$ podium erase E1 --author 1 --reason 'asked by the mother, letter 12'
personal values to be erased: 6, of E1. They cannot be brought back; backups and copies that were made before keep theirs
podium: nothing was done; if it shall be, add --sure
[77]
$ podium erase E1 --author 1 --reason 'mẹ cháu bé nguyễn kẻ trộm' --sure
podium: the reason has a value that is to be erased; it would stay in the log: write it without
[65]
$ podium erase E1 --author 1 --reason 'asked by the mother, letter 12' --sure
personal values erased: 6; they are gone from this file, and from a copy once this one is merged into it
$ strings -a c.podium | grep -cE '2015-04-03|0911111111|0944444444|Trộm|77-Z|55-Q'
0
[1]
$ ls c.podium*
c.podium
$ podium --format csv author list
entry,position,name,birth_date,unit,phone,share,spoken
E1,1,(erased),(withheld),,,,
E1,2,Bé Vì Còn Đây,(withheld),,(withheld),,
E2,1,Người Lớn,1980-08-07,,0933333333,,nghe-66-Q
$ podium verify | sed 2q
c.podium: good: 15 events in an unbroken chain, every table as the log says, 8 personal values proven, 6 signatures hold
personal values that were erased, by events of the log: 6
$ podium --format csv log | grep erased | cut -d, -f3-
O01,personal.erased,,"hashes (personal), reason ""asked by the mother, letter 12"""
$ podium backup after.bak >/dev/null
$ strings -a after.bak | grep -cE '2015-04-03|0944444444|Trộm|77-Z|55-Q'
0
[1]
# It is not there for anybody to bring back: a merge takes it from the other copy, and
# brings nothing.
$ podium merge copy.podium
copy.podium: recorded 0, conflicts 0, known already 0
$ podium -C copy.podium unit add U1 --name One
U1 is added
$ podium merge copy.podium
copy.podium: recorded 1, conflicts 0, known already 0
$ strings -a c.podium | grep -c 0944444444
0
[1]
$ podium -C copy.podium merge c.podium
c.podium: recorded 2, conflicts 0, known already 1
$ strings -a copy.podium | grep -cE '2015-04-03|0911111111|0944444444|Trộm|77-Z|55-Q'
0
[1]
$ podium -C copy.podium --format csv author list E1
entry,position,name,birth_date,unit,phone,share,spoken
E1,1,(erased),(withheld),,,,
E1,2,Bé Vì Còn Đây,(withheld),,(withheld),,
$ podium -C copy.podium verify | sed 1q
copy.podium: good: 18 events in an unbroken chain, every table as the log says, 8 personal values proven, 7 signatures hold
# A row whose name is gone stays a minor's, and can be edited.
$ podium author edit E1 --position 1 --share 50
E1 is changed
$ podium --format csv author list E1 | sed -n 2p
E1,1,(erased),(withheld),,,50,
# The whole entry: those who were its authors once, too.
$ podium author withdraw E1 --position 2 --reason left
author E1: removed
$ podium erase E1 --reason 'the team left' --sure
personal values erased: 4; they are gone from this file, and from a copy once this one is merged into it
$ strings -a c.podium | grep -cE '2015-06-05|0922222222|Còn Đây|88-Z'
0
[1]
$ podium erase --person J1 --reason asked --sure
personal values erased: 1; they are gone from this file, and from a copy once this one is merged into it
names of adults that are in the log itself, and stay there: 1
$ podium --format csv person list J1
person,name,roles,title,unit,email,phone,state
J1,Ai,judge,,,,,active
$ podium erase E1 --reason again --sure
E1 has no personal value in this file
$ podium erase E1 --author 9 --reason x --sure
podium: E1 has no author 9
[66]
$ podium erase E9 --reason x --sure
podium: no such entry: E9
[66]
$ podium erase --reason x
podium: whose values: podium erase ENTRY [--author N], or podium erase --person P
usage: podium erase ENTRY [--author N] | --person P --reason TEXT [--sure]
[64]
$ podium erase E1 --person J1 --reason x
podium: whose values: podium erase ENTRY [--author N], or podium erase --person P
usage: podium erase ENTRY [--author N] | --person P --reason TEXT [--sure]
[64]
# A name of an adult is in the log itself, and stays.
$ podium erase E2 --reason asked --sure
personal values erased: 3; they are gone from this file, and from a copy once this one is merged into it
names of adults that are not published and not certified any more: 1; publish the site again to take them off it
names of adults that are in the log itself, and stay there: 1
$ podium --format csv author list E2
entry,position,name,birth_date,unit,phone,share,spoken
E2,1,Người Lớn,,,,,
$ podium verify | sed 1q
c.podium: good: 22 events in an unbroken chain, every table as the log says, 0 personal values proven, 12 signatures hold
# What was put back with another program does not verify.
$ sqlite3 before.bak "SELECT hash, hex(salt), value FROM personal WHERE value LIKE '%4444%'" >row
$ sqlite3 c.podium "INSERT INTO personal VALUES ('$(cut -d'|' -f1 row)', x'$(cut -d'|' -f2 row)', '$(cut -d'|' -f3 row)')"
$ podium verify 2>&1 | sed 's/row [0-9]*/row N/' | sed 1q
personal, row N: the value is not the one whose hash the log holds
[65]
# Of an adult nothing but the name may be known; asked to, podium shows it no
# more, here and in a copy.
$ podium author add E2 --position 2 --name 'Cô Giáo Lan' --birth-date 1980-02-03
E2 is added
$ podium erase E2 --author 2 --reason 'letter 14'
personal values to be erased: 1, of E2. They cannot be brought back; backups and copies that were made before keep theirs
podium: nothing was done; if it shall be, add --sure
[77]
$ podium erase E2 --author 2 --reason 'letter 14' --sure
personal values erased: 1; they are gone from this file, and from a copy once this one is merged into it
names of adults that are not published and not certified any more: 1; publish the site again to take them off it
names of adults that are in the log itself, and stay there: 1
$ podium erase E2 --author 2 --reason 'letter 14' --sure
E2 has no personal value in this file
$ podium entry list 'giáo lan'
entry  blind code  title  field  unit  filed on  state
E2                 Lamp   A                      active
$ podium -C copy.podium merge c.podium
c.podium: recorded 7, conflicts 0, known already 3
$ podium -C copy.podium entry list 'giáo lan'
entry  blind code  title  field  unit  filed on  state
E2                 Lamp   A                      active
$ podium -C copy.podium verify | sed 1q
copy.podium: good: 26 events in an unbroken chain, every table as the log says, 0 personal values proven, 8 signatures hold
# A title, a citation and a comment that have the name in them keep it: whoever
# erases it is shown where.
$ podium author add E2 --position 3 --name 'Bùi Thị Sáu'
E2 is added
$ podium entry edit E2 --title 'Đèn của Bùi thị Sáu'
E2 is changed
$ podium entry edit E1 --summary 'cùng nhóm bui-thi-sau, lớp 9'
E1 is changed
$ podium erase E2 --author 3 --reason 'letter 15'
the summary of E1 says it too, and stays as it is; edit it (a comment is withheld by a chair)
the title of E2 says it too, and stays as it is; edit it (a comment is withheld by a chair)
personal values to be erased: 1, of E2. They cannot be brought back; backups and copies that were made before keep theirs
podium: nothing was done; if it shall be, add --sure
[77]
$ podium entry edit E2 --title Lamp
E2 is changed
$ podium erase E2 --author 3 --reason 'letter 15' --sure
the summary of E1 says it too, and stays as it is; edit it (a comment is withheld by a chair)
personal values erased: 1; they are gone from this file, and from a copy once this one is merged into it
events of the log that say it in a text (a title, a summary, a reason), and keep it: 2
# Of whom nobody knows the age the name is not in the log itself.
$ podium author add E1 --position 5 --name 'Lầu A Chứ'
E1 is added
$ podium author edit E1 --position 5 --birth-date 2015-01-02
E1 is changed
$ podium dossier add E1 --item note --address 'https://example.org/Lau-A-Chu'
E1 is added
$ podium conflict add J1 --entry E1 --reason 'cậu của Lầu A Chứ'
the conflict of J1 with E1 is added
$ podium erase E1 --author 5 --reason 'letter 16' --sure
the file of E1 says it too, and stays as it is; edit it (a comment is withheld by a chair)
the reason of E1 says it too, and stays as it is; edit it (a comment is withheld by a chair)
personal values erased: 2; they are gone from this file, and from a copy once this one is merged into it
events of the log that say it in a text (a title, a summary, a reason), and keep it: 1
$ grep -ac 'Lầu A Ch\|2015-01-02' c.podium
2
$ podium author add E1 --position 6 --name 'Giàng A Páo'
E1 is added
$ podium author edit E1 --position 6 --birth-date 2015-01-02
E1 is changed
$ podium erase E1 --author 6 --reason 'letter 17' --sure
personal values erased: 2; they are gone from this file, and from a copy once this one is merged into it
$ podium backup c.bak >/dev/null
$ cat c.podium c.bak | grep -ac 'Giàng A P'
0
[1]
$ podium verify | sed 1q
c.podium: good: 37 events in an unbroken chain, every table as the log says, 1 personal values proven, 27 signatures hold
# The office's list, which has them still, does not bring them back.
$ printf 'entry,position,name,birth_date\nE1,1,Nguyễn Kẻ Trộm,2/3/2014\n' | podium import authors -
-:2:3 (name): personal values of this row were erased; leave the row out, or, if it is another person now, change it by hand
-:2:4 (birth_date): personal values of this row were erased; leave the row out, or, if it is another person now, change it by hand
podium: -: nothing was imported; faults: 2; correct the file and import it again
[65]
$ podium export authors au.csv >/dev/null
$ podium import authors au.csv
authors: rows read 6, nothing is new
