# Two copies gave certificate numbers, each its own: a number stays with the first
# who has it here. Invented people.
@include open n.podium
@include conflict
$ export PODIUM_LANG=en PODIUM_CONTEST=n.podium
@include awarded n.podium
$ cp n.podium laptop.podium
# Codes are meant whatever the case.
$ podium certificate number --entry st01
1 certificates got numbers
$ podium -C laptop.podium certificate number --entry ST05
1 certificates got numbers
$ podium -C laptop.podium certificate number --entry ST08
1 certificates got numbers
$ podium merge laptop.podium
laptop.podium: recorded 1, conflicts 1, known already 0
conflicts of copies that wait for a decision: 1; see them with: podium merge list
$ podium merge list | cut -c11-
when                 person  about                 here → there                                     choice
14/11/2023 22:13:20  O01     certificate_number 1  entry ST01 → ST05, said (personal) → (personal)  
$ podium certificate number
podium: nothing is certified or published while copies say two things; decide first: podium merge list
[77]
$ podium certificate replace 1 --reason coffee
podium: nothing is certified or published while copies say two things; decide first: podium merge list
[77]
$ podium certificate replace --all --reason coffee
podium: nothing is certified or published while copies say two things; decide first: podium merge list
[77]
$ podium certificate render c.txt
podium: nothing is certified or published while copies say two things; decide first: podium merge list
[77]
# The list can be read meanwhile.
$ podium certificate list
number  kind   entry  recipients                                      for what   state  replaced by  reason
     1  award  ST01   Lò Văn Inh, Nguyễn Quốc Toản, Cà Thị Hương Lan  Giải Nhất  holds               
     2  award  ST08   Đào Duy Tùng, Quàng Văn Hịa, Bùi Thị Nhàn       Giải Nhì   holds               
$ podium merge decide "$(open_conflict n.podium)" there --reason 'the laptop was first'
podium: the number 1 was given here already, to ST01; keep what is here, and give the other certificate another: podium certificate number
[65]
$ podium merge decide "$(open_conflict n.podium)" here --reason 'the office was first' | cut -d: -f2
 the version here was kept
$ podium certificate number --entry ST05
1 certificates got numbers
$ podium certificate list --format csv
number,kind,entry,recipients,awarded,state,replaced_by,reason
1,award,ST01,"Lò Văn Inh, Nguyễn Quốc Toản, Cà Thị Hương Lan",Giải Nhất,holds,,
2,award,ST08,"Đào Duy Tùng, Quàng Văn Hịa, Bùi Thị Nhàn",Giải Nhì,holds,,
3,award,ST05,Phùng Đức Anh,Giải Khuyến khích,holds,,
$ podium verify | head -1 | cut -d: -f2
 good
# Two copies replaced the same one.
$ cp n.podium laptop.podium
$ podium certificate replace 1 --reason coffee
certificate 1 is replaced by 4: print it again
$ podium -C laptop.podium certificate replace 1 --reason tea
certificate 1 is replaced by 4: print it again
$ podium merge laptop.podium
laptop.podium: recorded 0, conflicts 1, known already 0
conflicts of copies that wait for a decision: 1; see them with: podium merge list
$ podium merge decide "$(open_conflict n.podium)" there --reason 'it was tea'
podium: the number 4 was given here already, to ST01; keep what is here, and give the other certificate another: podium certificate number
[65]
$ podium merge decide "$(open_conflict n.podium)" here --reason 'it was coffee' | cut -d: -f2
 the version here was kept
$ podium certificate list --format csv | grep ST01
1,award,ST01,"Lò Văn Inh, Nguyễn Quốc Toản, Cà Thị Hương Lan",Giải Nhất,replaced,4,coffee
4,award,ST01,"Lò Văn Inh, Nguyễn Quốc Toản, Cà Thị Hương Lan",Giải Nhất,holds,,
$ podium verify | head -1 | cut -d: -f2
 good
