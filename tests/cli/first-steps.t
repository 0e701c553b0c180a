# The way of an organiser from nothing to a contest with one entry.
$ podium status
podium: there is no *.podium file here; name one: podium -C FILE ..., or make one: podium new FILE
[66]
$ podium new fair.podium --organiser 'Mai Lan'
Next: podium -C fair.podium status
fair.podium: a contest from 0 rows
# What is there already is not written over.
$ podium new fair.podium
podium: fair.podium: something is there already; choose another name
[73]
$ podium status
Phase: setup
0 fields, 0 entries by 0 authors from 0 units, 0 judges
To do: there are no fields
To do: there are no rounds
Next: podium import fields fields.csv
# An entry is of a field that there is.
$ podium entry add E1 --title 'Kite' --field LIFE
--field: "LIFE" is not in the table fields; correct it, or import fields first
podium: E1: nothing was changed; faults: 1
[65]
$ printf 'field,name\nLIFE,Life sciences\n' >fields.csv
$ podium import fields fields.csv
fields: rows read 1, added 1, changed 0
$ podium import fields fields.csv
fields: rows read 1, nothing is new
$ podium entry add E1 --title '=Kite' --field LIFE
E1 is added
# It is added once, with options and cells as they should be.
$ podium entry add E1 --title 'Kite' --field LIFE
podium: entry E1: there is one already; use edit to change it
[73]
$ podium entry add 'E 2' --titel x
podium: unknown option --titel
usage: podium entry add ENTRY [--COLUMN VALUE ...]
[64]
$ podium entry add 'E 2' --field NONE
--entry: "E 2": a code has 1 to 32 letters, digits or - _ . / and no space; shorten or rename it
--title: it is empty, and is needed; fill it in
podium: E 2: nothing was changed; faults: 2
[65]
# It is changed, listed, shown, exported.
$ podium entry edit E1 --title 'Large kite'
E1 is changed
$ podium entry list
entry  blind code  title       field  unit  filed on  state
E1                 Large kite  LIFE                   active
$ podium entry show E1 --format csv
column,value
entry,E1
blind_code,
title,Large kite
field,LIFE
unit,
summary,
filed,
state,active
$ podium entry show E2
podium: no such entry: E2
[66]
$ podium export entries
﻿entry,blind_code,title,field,unit,summary,filed,state
E1,,Large kite,LIFE,,,,active
# It is withdrawn with a reason.
$ podium entry withdraw E1
podium: a reason is needed: --reason "..."
usage: podium entry withdraw ENTRY --reason TEXT
[64]
# A phase ends when nothing blocks it, or when what does is waived.
$ podium phase next
blocker    count  what                               command
no_rounds      1  there are no rounds                podium import rounds rounds.csv
no_author      1  entry E1: the entry has no author  podium check
podium: blockers: 2 (above); put them right, or go on all the same: podium phase next --waive ID --reason "..."
[77]
$ podium phase next --waive all --reason 'a rehearsal'
the contest is now in phase: registration
$ podium entry withdraw E1 --reason 'sold'
E1 is withdrawn
# The roles of people are words that there are.
$ podium judge add J1 --name 'Lò Văn An' --roles judge --phone 0000000001
J1 is added
$ podium judge add J2 --name 'Cà Thị Ấn' --roles 'judge chair'
J2 is added
$ podium judge add J3 --name 'Bùi Ánh' --roles juge
--roles: "juge": words separated by one space, of: judge secretary chair organiser member announcer
podium: J3: nothing was changed; faults: 1
[65]
$ podium person list
person  name       roles         title  unit  state
J1      Lò Văn An  judge                      active
J2      Cà Thị Ấn  judge, chair               active
O01     Mai Lan    organiser                  active
# A conflict is with an entry or with a unit.
$ podium conflict add J1 --entry E1 --reason 'author is her brother'
the conflict of J1 with E1 is added
$ podium conflict edit J1 --entry E1 --reason 'her brother'
the conflict of J1 with E1 is changed
$ podium conflict add J1 --reason 'x'
--entry: give either an entry or a unit, not both and not neither
podium: J1: nothing was changed; faults: 1
[65]
$ podium conflict list
judge  entry  unit  reason
J1     E1           her brother
$ podium conflict withdraw J1 --entry E1 --reason 'mistaken'
conflict J1: removed
# The log has it all; a telephone number only as personal.
$ podium log --after 4 --format csv | cut -d, -f1,3-
seq,actor,kind,thing,change
5,O01,entry.set,E1,"title ""=Kite"" → ""Large kite"""
6,O01,phase.moved,,"from ""setup"", to ""registration"", waivers [{""blocker"":""no_rounds"",""count"":1},{""blocker"":""no_author"",""count"":1}], reason ""a rehearsal"""
7,O01,entry.withdrawn,E1,"reason ""sold"""
8,O01,person.set,J1,"person ""J1"", name ""Lò Văn An"", roles ""judge"", phone (personal), state ""active"""
9,O01,person.set,J2,"person ""J2"", name ""Cà Thị Ấn"", roles ""judge chair"", state ""active"""
10,O01,conflict.set,E1,"judge J1, entry E1, reason ""author is her brother"""
11,O01,conflict.set,E1,"reason ""her brother"""
12,O01,conflict.removed,,"reason ""mistaken"""
# What is asked for twice under one number is done once.
$ podium entry edit E1 --title 'Kite II' --request 00112233445566778899aabbccddeeff
E1 is changed
$ podium entry edit E1 --title 'Kite II' --request 00112233445566778899aabbccddeeff
this request was carried out already; nothing was done again
$ podium verify | sed -n 1p
fair.podium: good: 13 events in an unbroken chain, every table as the log says, 1 personal values proven, 12 signatures hold
# Misspelt commands get help.
$ podium statsu
podium: there is no command "statsu"; do you mean "status"?
See: podium help
[64]
$ podium entry ad E1
podium: "entry ad" is no command; after entry comes one of: add, edit, list, show, withdraw, check-in, draw
See: podium help
[64]
$ podium frobnicate
podium: there is no command "frobnicate"
See: podium help
[64]
$ podium rank --format xml
podium: "xml" is no format; choose table, csv or json
See: podium help
[64]
$ podium rank --lang fr
podium: "fr" is no language here; choose vi or en
See: podium help
[64]
$ podium --lang vi rank --field NONE
podium: cuộc thi chưa có vòng nào; trước hết: podium round add VÒNG --name TÊN, hoặc podium import rounds TỆP
[66]
# What is asked for must be there: a table, a file, a contest.
$ podium import nothing fields.csv
podium: there is no table "nothing"; see: podium help tables
[66]
$ podium import fields missing.csv
podium: missing.csv: cannot be read; check that the file is there
[66]
$ podium -C missing.podium status
podium: missing.podium: there is no such file
[66]
# The version comes with the licence.
$ podium --version
podium 0.1.0
MIT licence
# A cause is said as it is: no judge yet, no round yet, whose code it is.
$ podium --lang en new bare.podium >/dev/null 2>&1
$ podium --lang en -C bare.podium judge cards cards.pdf
there is no judge yet; first: podium import people FILE, or podium person add
[65]
$ podium --lang en -C bare.podium round open
podium: the contest has no round yet
usage: podium round open [ROUND]
[64]
$ podium --lang en -C bare.podium rank
podium: the contest has no round yet; first: podium round add ROUND --name NAME, or podium import rounds FILE
[66]
# A contest of another name is found where it is the only one.
$ mkdir alone
$ podium --lang en new alone/hoithi >/dev/null 2>&1
$ cd alone && podium --lang en status | head -1
Phase: setup
$ cp hoithi other
$ podium --lang en status
podium: there is no *.podium file here; name one: podium -C FILE ..., or make one: podium new FILE
[66]
