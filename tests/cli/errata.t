# After the contest is published: a name, a unit, an award are corrected with a
# reason and a second person, and every result says so. Invented people.
@include cards e.podium
$ export PODIUM_LANG=en PODIUM_CONTEST=e.podium
@include awarded e.podium
$ podium phase next --waive all --reason test --sure 2>/dev/null
the contest is now in phase: published
# Not without a reason, and not alone.
$ podium author edit ST01 --position 1 --name 'Lò Văn Ịnh'
podium: changing authors needs a second person: add --with PERSON --with-code-file FILE
[77]
$ podium author edit ST01 --position 1 --name 'Lò Văn Ịnh' --reason 'his birth certificate'
podium: changing authors needs a second person: add --with PERSON --with-code-file FILE
[77]
$ with() { podium "$@" --with J01 --with-code-file J01; }
$ with author edit ST01 --position 1 --name 'Lò Văn Ịnh' --reason 'his birth certificate'
ST01 is changed
$ with entry edit ST01 --title 'Hệ thống báo lũ quét' --reason 'as the author asks'
ST01 is changed
$ with award decide ST32 none --reason 'copied from a thesis'
by the rules ST32, with 77.50 points, gets Giải Nhì (Giải Nhất: under its line)
entry ST32: no prize is recorded
# A table of names is one transaction of two people, too.
$ printf 'unit,name\n' >units.csv
$ podium export units | sed -n 2,3p | cut -d, -f1,2 | sed 's/$/ (new)/' >>units.csv
$ podium import units units.csv --reason 'renamed'
podium: changing units needs a second person: add --with PERSON --with-code-file FILE
[77]
$ with import units units.csv --reason 'renamed'
units: rows read 2, added 0, changed 2
# What else there is stays as it is.
$ with entry withdraw ST02 --reason x
podium: withdrawing an entry is not done in phase published, only in: setup, registration, judging, deliberation; see: podium status
[77]
$ with phase back --reason x
podium: going back to judging is not done in phase published, only in: deliberation; see: podium status
[77]
$ podium rank | grep -A9 '^Sheets that count' | cut -c1-150
Sheets that count: 0 signed by the judge, 0 keyed by two, 134 imported.
Changed since: changing authors ST01, by O01 + J01 (printed code), 14/11/2023 22:13:20: name "Lò Văn Inh" → "Lò Văn Ịnh", reason "his birth ce
Changed since: changing entries ST01, by O01 + J01 (printed code), 14/11/2023 22:13:20: title "Hệ thống cảnh báo sớm lũ quét, sạt lở đ
Changed since: deciding awards ST32, by O01 + J01 (printed code), 14/11/2023 22:13:20: prize nhi → null, reason "copied from a thesis"
Changed since: changing units DV01, by O01 + J01 (printed code), 14/11/2023 22:13:20: name "Trung tâm Khuyến nông tỉnh Sơn La" → "Trung tâm 
Changed since: changing units DV02, by O01 + J01 (printed code), 14/11/2023 22:13:20: name "Chi cục Trồng trọt và Bảo vệ thực vật" → 
$ podium award list --format csv 2>&1 | grep -c ST32
3
$ podium verify | sed -n 1p
e.podium: good: 596 events in an unbroken chain, every table as the log says, 85 personal values proven, 21 signatures hold
$ podium status | tail -3
24 prizes proposed, 23 awarded
Nothing is missing.
Next: podium publish FOLDER
# What is shown of the results can be changed as well, and no rule by which they
# came about.
$ podium rule add publishes --value results --reason 'asked for'
podium: changing rules needs a second person: add --with PERSON --with-code-file FILE
[77]
$ with rule add publishes --value results --reason 'asked for'
publishes is added
$ with rule add digits --field YDUOC --value 3 --reason 'asked for'
podium: the results are published: the rule digits can be changed no more, only publishes and feedback_shows
[65]
$ with rule edit feedback_shows --value scores --reason 'asked for'
podium: no such rule: feedback_shows
[66]
$ with rule add feedback_shows --value scores --reason 'asked for'
feedback_shows is added
$ podium verify | sed 1q
e.podium: good: 598 events in an unbroken chain, every table as the log says, 85 personal values proven, 25 signatures hold
