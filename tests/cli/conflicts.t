# A judge who seems to be near to an entry is detected, and barred from it until
# somebody confirms or dismisses that: her own entry, a supervisor, a relative, an
# earlier co-author.
$ export PODIUM_LANG=en
$ mkdir t
$ printf 'key,value\nname,T\nlanguage,vi\n' >t/contest.csv
$ printf 'field,name\nA,Alpha\n' >t/fields.csv
$ printf 'round,name\nR1,One\n' >t/rounds.csv
$ printf 'criterion,name,maximum\nc,C,10\n' >t/criteria.csv
$ printf 'rule,value\njudges_per_entry,1\n' >t/rules.csv
$ printf 'person,name,roles\nJ1,Nguyễn Văn Hoà,judge\nJ2,Tran Thi Binh,judge\nJ3,Lê Thuý,judge\nJ4,Cà Tư,judge\n' >t/people.csv
$ printf 'entry,title,field\nE1,Kite,A\nE2,Lamp,A\nE3,Mill,A\nE4,Boat,A\n' >t/entries.csv
$ printf 'entry,name\nE1,NGUYỄN VĂN HÒA\nE2,Trần Thị Bình\nE3,Lê Thủy\nE4,Đỗ Lý\n' >t/authors.csv
$ printf 'Mã số,Quan hệ,Họ và tên\nE3,người hướng dẫn,Lê Thuý\nE4,người thân,cà  tư\n' >t/relations.csv
$ podium new c.podium --from t
Next: podium -C c.podium status
c.podium: a contest from 20 rows
$ export PODIUM_CONTEST=c.podium
$ podium conflict detect
judge  name            entry  title  why         decision  reason  person
J1     Nguyễn Văn Hoà  E1     Kite   author      open              
J2     Tran Thi Binh   E2     Lamp   author      open              
J3     Lê Thuý         E3     Mill   supervisor  open              
J4     Cà Tư           E4     Boat   relative    open              
$ podium --format csv check | grep person
errors: 0; warnings: 5
warning,person J1,judge_author,"Nguyễn Văn Hoà judges, and an author of E1 has the same name"
warning,person J2,judge_author,"Tran Thi Binh judges, and an author of E2 has the same name"
warning,person J3,judge_supervisor,"Lê Thuý judges, and a supervisor of E3 has the same name"
warning,person J4,judge_relative,"Cà Tư judges, and a relative named by E4 has the same name"
# They bar: whoever assigns, by hand or by the program.
$ podium phase next
the contest is now in phase: registration
$ printf 'round,entry,judge\nR1,E1,J1\n' >a.csv
$ podium import assignments a.csv
a.csv:2:3 (judge): J1 has a conflict of interest with E1 (declared, detected, or the same unit); take the conflict back if it is wrong, or leave this row out
podium: a.csv: nothing was imported; faults: 1; correct the file and import it again
[65]
$ podium assign
4 new assignments for 4 judges; entries on a judge: 1 to 1
round  entry  judge
R1     E1     J2
R1     E2     J4
R1     E3     J1
R1     E4     J3
$ podium --format csv assign show | cut -d, -f1-3 | grep -E 'E1,J1|E2,J2|E3,J3|E4,J4'
[1]
$ podium phase | grep detected
detected      4  judges who seem to be near to an entry, to be confirmed or dismissed: 4 (J1 E1, J2 E2, J3 E3, J4 E4)  podium conflict detect
# A homonym is dismissed, with a reason; a conflict is hard.
$ podium conflict dismiss J4 E4 --reason 'another Cà Tư, born 1950'
J4 may score E4
$ podium conflict confirm J1 E1 --reason 'is the author'
J1 has a conflict with E1, and never scores it
$ podium conflict confirm J1 E1
podium: a reason is needed: --reason "..."
usage: podium conflict confirm JUDGE ENTRY --reason TEXT
[64]
$ podium conflict dismiss J1 E2 --reason x
podium: no conflict of J1 with E2 was detected
[66]
$ podium conflict detect none.podium
podium: none.podium: there is no such file
[66]
$ printf 'round,entry,judge\nR1,E4,J4\n' >b.csv
$ podium import assignments b.csv
assignments: rows read 1, added 1, changed 0
$ podium import assignments a.csv
a.csv:2:3 (judge): J1 has a conflict of interest with E1 (declared, detected, or the same unit); take the conflict back if it is wrong, or leave this row out
podium: a.csv: nothing was imported; faults: 1; correct the file and import it again
[65]
$ podium --format csv conflict detect | cut -d, -f1,3,5-
judge,entry,why,decision,reason,person
J2,E2,author,open,,
J3,E3,supervisor,open,,
J1,E1,author,confirmed,is the author,O01
J4,E4,relative,dismissed,"another Cà Tư, born 1950",O01
$ podium --lang vi conflict detect | sed -n '1,2p'
giám khảo  tên             mã số  tên   vì sao           quyết định  lý do                     mã
J2         Tran Thi Binh   E2     Lamp  tác giả          chưa quyết                            
# Who is renamed is seen at once; what was decided stays decided.
$ podium author edit E4 --position 1 --name 'Lê Thuý'
E4 is changed
$ podium author edit E4 --position 1 --name 'Đỗ Lý'
E4 is changed
$ podium --format csv conflict detect | grep J3,
J3,Lê Thuý,E3,Mill,supervisor,open,,
J3,Lê Thuý,E4,Boat,author,open,,
$ podium relation add E1 --role supervisor --number 1 --full-name 'Cà Tư'
E1 is added
$ podium --format csv conflict detect | grep -c 'J4,.*,E1'
1
# Earlier contests: J2 was an author together with the author of E4.
$ printf 'person,name,roles\nX,X,judge\n' >t/people.csv
$ printf 'entry,title,field\nO1,Old,A\nO2,Other,A\n' >t/entries.csv
$ printf 'entry,name\nO1,Trần Thị Bình\nO1,ĐỖ LÝ\nO2,Lê Thủy\n' >t/authors.csv
$ rm t/relations.csv
$ podium new old.podium --from t >/dev/null 2>&1
$ podium --format csv conflict detect old.podium | grep coauthor
detected now: 1; each bars its judge until it is confirmed or dismissed
J2,Tran Thi Binh,E4,Boat,coauthor,open,,
$ podium --format csv check | grep coauthor
errors: 1; warnings: 6
warning,person J2,judge_coauthor,"Tran Thi Binh judges, and was a co-author of an author of E4 before"
[65]
# Who judges no more is near to nobody.
$ podium person add J9 --name 'Lê Thủy' --roles judge >/dev/null
$ podium person withdraw J9 --reason left >/dev/null
$ podium --format csv check 2>/dev/null | grep -c J9
0
[1]
$ podium author add E1 --position 2 --name 'Gone Judge' >/dev/null
$ podium person add J8 --name 'Gone Judge' --roles judge --state withdrawn >/dev/null
$ podium --format csv conflict detect 2>/dev/null | grep -c J8
0
[1]
# Names of supervisors and relatives are personal.
$ podium --format csv log | grep -c 'Cà Tư'
2
$ podium --format csv relation list
entry,role,number,full_name
E1,supervisor,1,Cà Tư
E3,supervisor,1,Lê Thuý
E4,relative,1,cà  tư
$ podium erase E1 --reason asked --sure
personal values erased: 3; they are gone from this file, and from a copy once this one is merged into it
events of the log that say it in a text (a title, a summary, a reason), and keep it: 2
$ podium --format csv relation list E1
entry,role,number,full_name
E1,supervisor,1,(erased)
$ podium verify | cut -d: -f2 | sed 1q
 good
# One copy brings the judge, another the author: merged, she is barred.
$ cp c.podium d.podium
$ podium person add J7 --name 'Lò Xuân Mới' --roles judge
J7 is added
$ podium -C d.podium author add E4 --position 2 --name 'Lò Xuân Mới'
E4 is added
$ podium merge d.podium
d.podium: recorded 1, conflicts 0, known already 0
$ podium --format csv conflict detect | grep J7
J7,Lò Xuân Mới,E4,Boat,author,open,,
$ podium -C d.podium merge c.podium
c.podium: recorded 3, conflicts 0, known already 1
$ podium -C d.podium --format csv conflict detect | grep J7
J7,Lò Xuân Mới,E4,Boat,author,open,,
$ podium merge d.podium
d.podium: recorded 1, conflicts 0, known already 4
$ podium verify | cut -d: -f2 | sed 1q
 good
# One name, however its apostrophe, its Đ, its i and the titles before it are written.
$ podium conflict detect >/dev/null
$ printf 'person,name,roles\nK1,H’Bia Niê,judge\nK2,Lí A Phủ,judge\nK3,Ðặng Mai,judge\nK4,PGS.TS. Lò Văn Tám,judge\nK5,"Thầy Vì Văn Ổn, trường A",judge\nK6,Lê Thúy,judge\n' >k.csv
$ podium import people k.csv
people: rows read 6, added 6, changed 0
$ n=10; for a in "H'Bia Niê" 'Lý A Phủ' 'Đặng Mai' 'Lò Văn Tám' 'Cô Vì Văn Ổn' 'Lê Thủy'; do podium author add E4 --position $n --name "$a" >/dev/null; n=$((n + 1)); done
$ podium --format csv conflict detect | grep '^K'
K1,H’Bia Niê,E4,Boat,author,open,,
K2,Lí A Phủ,E4,Boat,author,open,,
K3,Ðặng Mai,E4,Boat,author,open,,
K4,PGS.TS. Lò Văn Tám,E4,Boat,author,open,,
K5,"Thầy Vì Văn Ổn, trường A",E4,Boat,author,open,,
K6,Lê Thúy,E3,Mill,supervisor,open,,
$ podium check duplicates --format csv | grep -c Bia
pairs that may be the same: 1; homonyms are people, and titles may be alike by chance
0
[1]
$ podium author add E2 --position 9 --name 'H`Bia Niê' >/dev/null
$ podium check duplicates --format csv | grep Bia
pairs that may be the same: 2; homonyms are people, and titles may be alike by chance
author,E2,E4,,100,H`Bia Niê,H'Bia Niê,,,,
# Of one unit: she is barred until somebody dismisses that.
$ podium unit add UX --name 'Trường X'
UX is added
$ podium person add K9 --name 'Quàng Văn Sơn' --roles judge --unit UX
K9 is added
$ podium entry edit E2 --unit UX
E2 is changed
$ podium --format csv conflict detect 2>/dev/null | grep ',unit,'
K9,Quàng Văn Sơn,E2,Lamp,unit,open,,
$ printf 'round,entry,judge\nR1,E2,K9\n' | podium import assignments - --dry-run
-:2:3 (judge): K9 has a conflict of interest with E2 (declared, detected, or the same unit); take the conflict back if it is wrong, or leave this row out
podium: -: nothing was imported; faults: 1; correct the file and import it again
[65]
$ podium conflict dismiss K9 E2 --reason 'another campus'
K9 may score E2
$ printf 'round,entry,judge\nR1,E2,K9\n' | podium import assignments - --dry-run
assignments: rows read 1, would add 1 and change 0
$ podium --format csv conflict detect 2>/dev/null | grep ',unit,'
K9,Quàng Văn Sơn,E2,Lamp,unit,dismissed,another campus,O01
$ podium conflict confirm K9 E2 --reason 'after all'
K9 has a conflict with E2, and never scores it
$ podium --lang vi conflict detect 2>/dev/null | grep 'K9'
K9         Quàng Văn Sơn             E2     Lamp  cùng đơn vị           xác nhận    after all                 O01
$ podium conflict dismiss K9 E3 --reason x
podium: no conflict of K9 with E3 was detected
[66]
$ podium verify | cut -d: -f2 | sed 1q
 good
