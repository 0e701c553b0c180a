# Who may enter is data: rules of eligibility, for the contest or a field. Each
# issue says what to do, and can be waived with a reason.
$ export PODIUM_LANG=en
$ mkdir t
$ printf 'key,value\nname,T\nlanguage,vi\n' >t/contest.csv
$ printf 'field,name\nA,Alpha\nB,Beta\n' >t/fields.csv
$ printf 'round,name\nR1,One\n' >t/rounds.csv
$ printf 'criterion,name,maximum\nc,C,10\n' >t/criteria.csv
$ printf 'unit,name\nU1,One\nU2,Two\n' >t/units.csv
$ echo 'field,rule,value
> ,birth_from,31/7/2005
> ,birth_to,2017-07-31
> B,age_min,10
> B,age_max,12
> B,age_on,2026-05-01
> ,authors_max,2
> B,authors_min,2
> ,entries_per_author,1
> ,filed_from,1/9/2026
> ,filed_to,30/9/2026
> B,units_allowed,U1 U9' >t/rules.csv
$ echo 'entry,title,field,unit,filed
> E1,Kite,A,U1,1/9/2026
> E2,Lamp,A,,30/9/2026
> E3,Mill,B,U1,31/8/2026
> E4,Boat,B,U2,1/10/2026
> E5,Cart,A,,
> E6,Pump,A,U2,2026-09-15' >t/entries.csv
$ echo 'entry,name,birth_date,unit
> E1,Lò Văn An,31/7/2005,U1
> E1,Vì Ba,30/7/2005,U1
> E2,Cà Tư,31/7/2017,U1
> E2,Đỗ Lý,1/8/2017,U1
> E2,Lê Hà,1/1/2010,U1
> E3,Hoàng Mai,2/5/2016,U1
> E3,Hà Vân,1/5/2013,U1
> E4,Lý Sen,1/5/2016,U1
> E5,Không Ngày,,U1
> E6,LÒ VĂN  AN,31/7/2005,U2
> E6,Lê Hà,2/1/2010,U1' >t/authors.csv
$ podium new c.podium --from t
Next: podium -C c.podium status
c.podium: a contest from 36 rows
$ export PODIUM_CONTEST=c.podium
$ podium check
errors: 13; warnings: 2
an issue of eligibility may stand: podium check waive ENTRY ISSUE --reason "..."
severity  where               issue             what
error     rule units_allowed  rule_code         names U9, which is not there; correct the rule
error     entry E2            authors_many      has 3 authors, and may have 2 (authors_max); withdraw some, or let it stand with a reason
error     entry E3            filed_early       was filed on 2026-08-31, before 2026-09-01 (filed_from); correct the date, or let it stand with a reason
error     entry E4            filed_late        was filed on 2026-10-01, after 2026-09-30 (filed_to); correct the date, or let it stand with a reason
error     entry E4            authors_few       has 1 authors, and needs 2 (authors_min); add who is missing, or let it stand with a reason
error     entry E4            unit_not_allowed  its unit is U2, and this field is for U1 U9 (units_allowed); correct it, or let it stand with a reason
error     entry E5            filed_missing     nobody wrote when it was filed (filed_from, filed_to); add the date, or let it stand with a reason
error     entry E1            birth_before      the birth date of author 2 is before 2005-07-31 (birth_from); correct it, or let it stand with a reason
error     entry E2            birth_after       the birth date of author 2 is after 2017-07-31 (birth_to); correct it, or let it stand with a reason
error     entry E3            age_below         author 1 is younger than 10 on 2026-05-01 (age_min); correct the birth date, or let it stand with a reason
error     entry E3            age_above         author 2 is older than 12 on 2026-05-01 (age_max); correct the birth date, or let it stand with a reason
error     entry E5            birth_missing     author 1 has no birth date, and this field asks for it; add it, or let it stand with a reason
error     entry E6            entries_many      author 1 is in E1, E6, and may be in 1 (entries_per_author); withdraw one, or let it stand with a reason
warning   field A             no_panel          the field has no panel in round R1; every judge may score it
warning   field B             no_panel          the field has no panel in round R1; every judge may score it
[65]
# A homonym with another birth date is another person (Lê Hà); Lò Văn An is one.
$ podium --format csv check | grep entries_many
errors: 13; warnings: 2
an issue of eligibility may stand: podium check waive ENTRY ISSUE --reason "..."
error,entry E6,entries_many,"author 1 is in E1, E6, and may be in 1 (entries_per_author); withdraw one, or let it stand with a reason"
[65]
$ podium --lang vi check | sed -n 2,4p
lỗi: 13; lưu ý: 2
cho qua một vấn đề về điều kiện dự thi: podium check waive MÃ VẤN-ĐỀ --reason "..."
lỗi     quy định units_allowed  rule_code         nêu U9, không có mã này; hãy sửa quy định
lỗi     giải pháp E2            authors_many      có 3 tác giả, chỉ được 2 (authors_max); hãy rút bớt, hoặc cho qua có lý do
lỗi     giải pháp E3            filed_early       nộp ngày 31/08/2026, trước 01/09/2026 (filed_from); hãy sửa ngày, hoặc cho qua có lý do
[65]
# Where neither has a birth date it is one person at one unit.
$ podium entry add E7 --title X --field A --filed 1/9/2026
E7 is added
$ podium author add E7 --position 1 --name 'Không Ngày' --unit U1
E7 is added
$ podium --format csv check | grep E7
errors: 15; warnings: 2
an issue of eligibility may stand: podium check waive ENTRY ISSUE --reason "..."
error,entry E7,birth_missing,"author 1 has no birth date, and this field asks for it; add it, or let it stand with a reason"
error,entry E7,entries_many,"author 1 is in E5, E7, and may be in 1 (entries_per_author); withdraw one, or let it stand with a reason"
[65]
$ podium author edit E7 --position 1 --unit U2
E7 is changed
$ podium --format csv check | grep E7
errors: 14; warnings: 2
an issue of eligibility may stand: podium check waive ENTRY ISSUE --reason "..."
error,entry E7,birth_missing,"author 1 has no birth date, and this field asks for it; add it, or let it stand with a reason"
[65]
$ podium entry withdraw E7 --reason test
E7 is withdrawn
# A waiver holds for what the issue said.
$ podium check waive E1 birth_before --reason 'born on the day before, decision 3'
E1: birth_before may stand; issues waived: 1
$ podium --format csv check | grep E1
errors: 12; warnings: 2
waived: 1
an issue of eligibility may stand: podium check waive ENTRY ISSUE --reason "..."
error,entry E6,entries_many,"author 1 is in E1, E6, and may be in 1 (entries_per_author); withdraw one, or let it stand with a reason"
waived,entry E1,birth_before,"the birth date of author 2 is before 2005-07-31 (birth_from); correct it, or let it stand with a reason (waived by O01: born on the day before, decision 3)"
[65]
$ podium check waive e4 filed_late --reason 'the road was closed'
e4: filed_late may stand; issues waived: 1
$ podium check waive E2 authors_many --reason 'a team'
E2: authors_many may stand; issues waived: 1
$ printf 'rule,value\nauthors_max,1\n' >m.csv
$ podium import rules m.csv
rules: rows read 1, added 0, changed 1
$ podium --format csv check | grep E2,authors_many
errors: 15; warnings: 2
waived: 2
an issue of eligibility may stand: podium check waive ENTRY ISSUE --reason "..."
error,entry E2,authors_many,"has 3 authors, and may have 1 (authors_max); withdraw some, or let it stand with a reason"
[65]
$ podium author edit E1 --position 2 --birth-date 29/7/2005
E1 is changed
$ podium --format csv check | grep E1
errors: 16; warnings: 2
waived: 1
an issue of eligibility may stand: podium check waive ENTRY ISSUE --reason "..."
error,entry E1,authors_many,"has 2 authors, and may have 1 (authors_max); withdraw some, or let it stand with a reason"
error,entry E1,birth_before,"the birth date of author 2 is before 2005-07-31 (birth_from); correct it, or let it stand with a reason"
error,entry E6,entries_many,"author 1 is in E1, E6, and may be in 1 (entries_per_author); withdraw one, or let it stand with a reason"
[65]
$ podium check reopen E4 filed_late --reason 'it was open'
E4: filed_late is an issue again; waivers taken back: 1
$ podium --format csv check | grep 'E4,filed'
errors: 17; warnings: 2
an issue of eligibility may stand: podium check waive ENTRY ISSUE --reason "..."
error,entry E4,filed_late,"was filed on 2026-10-01, after 2026-09-30 (filed_to); correct the date, or let it stand with a reason"
[65]
$ podium check reopen E4 filed_late --reason again
podium: E4 has no issue filed_late that was waived
[66]
$ podium check waive E1 no_author --reason x
podium: E1 has no issue no_author that is open
[66]
$ podium check waive E9 filed_late --reason x
podium: no such entry: E9
[66]
$ podium check waive E4 filed_late
podium: a reason is needed: --reason "..."
usage: podium check waive ENTRY ISSUE --reason TEXT
[64]
# What no rule of eligibility says cannot be waived by itself.
$ podium entry add E8 --title Y --field A --filed 1/9/2026 >/dev/null
$ podium check waive E8 no_author --reason x
podium: no_author is no issue of eligibility: it has to be mended, or waived when the phase ends
[65]
$ podium entry withdraw E8 --reason test >/dev/null
# Who becomes 13 on the next day is 12, which is allowed.
$ podium author edit E3 --position 2 --birth-date 2/5/2013 >/dev/null
$ podium --format csv check 2>/dev/null | grep -c age_above
0
[1]
$ podium author edit E3 --position 2 --birth-date 1/5/2013 >/dev/null
$ podium --format csv check 2>/dev/null | grep -c age_above
1
[65]
# One entry's waiver is not another's.
$ podium check waive E1 authors_many --reason 'two, for now'
E1: authors_many may stand; issues waived: 1
$ podium check reopen E1 authors_many --reason 'no more'
E1: authors_many is an issue again; waivers taken back: 1
$ podium entry withdraw E1 --reason test
E1 is withdrawn
$ podium check waive E3 shares --reason x
podium: E3 has no issue shares that is open
[66]
$ podium phase next
blocker           count  what                                                                                                                          command
rule_code             1  rule units_allowed: names U9, which is not there; correct the rule                                                            podium check
rule_bounds           1  rule authors_min: is 2, above authors_max, which is 1: nobody can keep both; correct one                                      podium check
authors_many          3  entry E2: has 3 authors, and may have 1 (authors_max); withdraw some, or let it stand with a reason; others with the same: 2  podium check
filed_early           1  entry E3: was filed on 2026-08-31, before 2026-09-01 (filed_from); correct the date, or let it stand with a reason            podium check
filed_late            1  entry E4: was filed on 2026-10-01, after 2026-09-30 (filed_to); correct the date, or let it stand with a reason               podium check
authors_few           1  entry E4: has 1 authors, and needs 2 (authors_min); add who is missing, or let it stand with a reason                         podium check
unit_not_allowed      1  entry E4: its unit is U2, and this field is for U1 U9 (units_allowed); correct it, or let it stand with a reason              podium check
filed_missing         1  entry E5: nobody wrote when it was filed (filed_from, filed_to); add the date, or let it stand with a reason                  podium check
birth_after           1  entry E2: the birth date of author 2 is after 2017-07-31 (birth_to); correct it, or let it stand with a reason                podium check
age_below             1  entry E3: author 1 is younger than 10 on 2026-05-01 (age_min); correct the birth date, or let it stand with a reason          podium check
age_above             1  entry E3: author 2 is older than 12 on 2026-05-01 (age_max); correct the birth date, or let it stand with a reason            podium check
birth_missing         1  entry E5: author 1 has no birth date, and this field asks for it; add it, or let it stand with a reason                       podium check
podium: blockers: 12 (above); put them right, or go on all the same: podium phase next --waive ID --reason "..."
[77]
$ podium verify | sed 1q
c.podium: good: 55 events in an unbroken chain, every table as the log says, 22 personal values proven, 19 signatures hold
# Values of rules are read when they come in.
$ echo 'round,rule,value
> ,birth_from,31/13/2005
> ,age_min,-1
> ,units_allowed,U1;U2
> R1,authors_max,3
> ,filed_to,soon' >r.csv
$ podium import rules r.csv
r.csv:2:3 (value): "31/13/2005" is not a day; write it as 18/5/2015 or 2015-05-18
r.csv:3:3 (value): "-1" is outside 0 to 150; correct it
r.csv:4:3 (value): "U1;U2" is no list of codes; write codes with a space between
r.csv:5:1 (round): authors_max is about who may enter, and is of no round; leave the round empty
r.csv:6:3 (value): "soon" is not a day; write it as 18/5/2015 or 2015-05-18
podium: r.csv: nothing was imported; faults: 5; correct the file and import it again
[65]
# Rules that nobody can keep are issues, each once, whatever the number of fields.
$ mkdir t3
$ cp t/contest.csv t/fields.csv t/rounds.csv t/criteria.csv t/units.csv t3
$ echo 'field,rule,value
> ,birth_from,2015-01-01
> ,birth_to,2010-12-31
> ,authors_min,3
> ,authors_max,2
> B,authors_max,4
> B,age_max,16
> ,filed_from,2026-10-01
> ,filed_to,2026-09-01
> ,units_allowed,U1 U9' >t3/rules.csv
$ podium new rules.podium --from t3 >/dev/null
Next: podium -C rules.podium status
$ podium -C rules.podium --format csv check | grep rule
errors: 5; warnings: 6
error,rule units_allowed,rule_code,"names U9, which is not there; correct the rule"
error,rule birth_from,rule_bounds,"is 2015-01-01, above birth_to, which is 2010-12-31: nobody can keep both; correct one"
error,rule filed_from,rule_bounds,"is 2026-10-01, above filed_to, which is 2026-09-01: nobody can keep both; correct one"
error,rule authors_min,rule_bounds,"is 3, above authors_max, which is 2: nobody can keep both; correct one"
error,rule age_max,age_no_day,"is a rule of age, and no rule says on which day it counts; add the rule age_on"
[65]
$ podium -C rules.podium --lang vi --format csv check | grep -c 'không ai đáp ứng được'
lỗi: 5; lưu ý: 6
3
[65]
