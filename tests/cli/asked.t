# Blockers ask what is missing, by name; they never compare totals.
@include open c.podium
@include awarded c.podium
$ export PODIUM_LANG=en PODIUM_CONTEST=c.podium
# Nobody of a field reaches a prize any more: what was decided there is outdated,
# also once the panel proposes nothing, and is taken back as the rest is given.
$ podium rule add least_sheets --field CNTT --value 9 --reason test
least_sheets is added
$ podium --format csv phase
deliberation
blocker,count,what,command
below_line,5,"awards to entries whose result is below the line of that prize: 5 (ST01, ST02, ST03, ST04, ST05)",podium award list
outdated_awards,5,"prizes that the rules now give otherwise: 5 (ST01, ST02, ST03, ST04, ST05)",podium award list
$ podium award propose --field CNTT >/dev/null
0 prizes proposed and recorded
$ podium --format csv phase
deliberation
blocker,count,what,command
below_line,5,"awards to entries whose result is below the line of that prize: 5 (ST01, ST02, ST03, ST04, ST05)",podium award list
outdated_awards,5,"prizes that the rules now give otherwise: 5 (ST01, ST02, ST03, ST04, ST05)",podium award list
$ podium award decide --as-proposed
5 awards decided as proposed
$ podium --format csv phase
deliberation
$ podium --format csv award list | grep -c 'Công nghệ thông tin'
Changed since: changing rules "least_sheets", by O01, 14/11/2023 22:13:20: field CNTT, rule "least_sheets", value "9", reason "test"
5
# A field without a proposal is missed, whatever the others have.
@include open d.podium
$ export PODIUM_CONTEST=d.podium
$ podium import scores fixtures/son-la/scores.csv >/dev/null
$ podium round close R1 >/dev/null
$ podium phase next >/dev/null
$ podium award propose --field CNTT >/dev/null
5 prizes proposed and recorded
$ podium award decide --as-proposed
5 awards decided as proposed
$ podium --format csv phase | cut -d, -f1-3
deliberation
blocker,count,what
no_proposals,5,"fields whose prizes are not proposed yet: 5 (COKHI
# Fewer judges than a rule asks for are said wherever the result is.
@include open e.podium
$ export PODIUM_CONTEST=e.podium
$ podium rule add judges_per_entry --field CNTT --value 4 --reason test
judges_per_entry is added
$ podium import scores fixtures/son-la/scores.csv >/dev/null
$ podium --format csv phase | grep few
judging
few_judges,7,"entries with fewer judges than the rules ask for: 7 (ST01, ST02, ST03, ST04, ST05, …)",podium assign
$ podium rank --field CNTT 2>&1 | grep -E 'few|rules ask'
    1  ST01   88.00        3          0  Hệ thống cảnh báo sớm lũ quét, sạt lở đất sử dụ…                      judges too few: 1
    2  ST02   78.00        3          0  Phần mềm trợ lý ảo tra cứu thủ tục hành chính b…  Tính mới, sáng tạo  judges too few: 1
    3  ST03   78.00        3          0  Thiết bị giám sát độ ẩm, nhiệt độ kho bảo quản …  Tính mới, sáng tạo  judges too few: 1
    4  ST04   67.00        3          0  Ứng dụng bản đồ số quản lý hành lang an toàn lư…                      judges too few: 1
    5  ST05   61.83        3          0  Hệ thống điều khiển, giám sát từ xa trạm bơm nư…                      judges too few: 1
    6  ST06   57.33        3          0  Phần mềm quản lý lịch sinh hoạt chi đoàn và điể…                      judges too few: 1
    7  ST07   46.83        3          0  Cổng thông tin du lịch cộng đồng cấp xã tích hợ…                      judges too few: 1
entries with fewer judges than the rules ask for: 7
$ podium rank --explain ST01 | grep 'rules ask'
  judges fewer than the rules ask for: 1
# What a certificate said, and a comment that the rubric asks for since.
@include open g.podium
@include awarded g.podium
$ export PODIUM_CONTEST=g.podium
$ podium certificate number | tail -1
24 certificates got numbers
$ podium author edit st01 --position 1 --name 'Lò Văn Ính' --reason misspelt
st01 is changed
$ podium criterion edit moi --comment-below 20 --reason test
moi is changed
$ podium --format csv phase | cut -c1-100
deliberation
blocker,count,what,command
outdated_certificates,1,certificates with a number that would say something else now: 1 (1),podium c
comment_missing,75,"entry ST04: the score of moi by J01 needs a comment of its own by the rubric of 
$ podium status | tail -4
24 prizes proposed, 24 awarded
To do: certificates with a number that would say something else now: 1 (1)
To do: entry ST04: the score of moi by J01 needs a comment of its own by the rubric of now, and has none; others with the same: 74
Next: podium certificate list
# A tie at the top that leaves a better prize over is said.
$ mkdir t
$ printf 'key,value\nname,T\nlanguage,vi\n' >t/contest.csv
$ printf 'field,name\nF,Field\n' >t/fields.csv
$ printf 'round,name\nR1,One\n' >t/rounds.csv
$ printf 'criterion,name,maximum\na,A,10\n' >t/criteria.csv
$ printf 'prize,name,quota\nnhat,Nhất,1\nnhi,Nhì,1\nba,Ba,2\n' >t/prizes.csv
$ printf 'person,name,roles\nJ1,An,judge\n' >t/people.csv
$ printf 'entry,title,field\nE1,Kite,F\nE2,Lamp,F\n' >t/entries.csv
$ printf 'entry,name\nE1,X\nE2,Y\n' >t/authors.csv
$ printf 'round,entry,judge\nR1,E1,J1\nR1,E2,J1\n' >t/assignments.csv
$ printf 'round,entry,judge,a\nR1,E1,J1,9\nR1,E2,J1,9\n' >t/sheets.csv
$ podium new tie.podium --from t >/dev/null 2>&1
$ export PODIUM_CONTEST=tie.podium
$ podium phase next >/dev/null
$ podium import assignments t/assignments.csv >/dev/null
$ podium phase next --waive all --reason test >/dev/null
$ podium round open R1 >/dev/null
$ podium import sheets t/sheets.csv >/dev/null
$ podium round close r1
round r1 is closed
$ podium phase next >/dev/null
$ podium award propose --field f
a tie keeps prizes from being given: break it with the rule ties, share the prize with the rule quota_tie, or decide: podium award decide ENTRY PRIZE --reason "..."
2 prizes proposed and recorded
field  place  entry  total  prize  stopped at                   title
F          1  E1      9.00  Ba     Nhì: a tie for the last one  Kite
F          1  E2      9.00  Ba     Nhì: a tie for the last one  Lamp
