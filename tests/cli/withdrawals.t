# What one copy takes away while the other changes it, and what rests on it.
@include assigned a.podium
@include conflict
$ export PODIUM_LANG=en
$ for f in b c d e f g h; do cp a.podium $f.podium; done
$ podium -C b.podium entry withdraw ST01 --reason sick
ST01 is withdrawn
$ podium -C c.podium entry edit ST01 --title Kite
ST01 is changed
$ cp b.podium bb.podium
$ cp c.podium cc.podium
# The withdrawal is chosen in the copy that has the new title.
$ podium -C c.podium merge b.podium | sed -n 1p
b.podium: recorded 0, conflicts 1, known already 0
$ id=$(conflict c.podium)
$ podium -C c.podium merge decide $id there --reason test | cut -d: -f2
 the other copy's version was taken
# So it is everywhere.
$ podium -C b.podium merge c.podium | sed -n 1p
c.podium: recorded 3, conflicts 1, known already 2
$ podium -C b.podium export entries | grep ^ST01 | cut -d, -f1,3,7
ST01,Kite, độ ẩm đất và độ nghiêng truyền dữ liệu về trung tâm
$ podium -C c.podium export entries | grep ^ST01 | cut -d, -f1,3,7
ST01,Kite, độ ẩm đất và độ nghiêng truyền dữ liệu về trung tâm
# It is chosen where it stood already.
$ podium -C bb.podium merge cc.podium | sed -n 1p
cc.podium: recorded 0, conflicts 1, known already 0
$ id=$(conflict bb.podium)
$ podium -C bb.podium merge decide $id here --reason test | cut -d: -f2
 the version here was kept
$ podium -C cc.podium merge bb.podium | sed -n 1p
bb.podium: recorded 3, conflicts 1, known already 1
$ podium -C bb.podium export entries | grep ^ST01 | cut -d, -f1,3,7
ST01,"Hệ thống cảnh báo sớm lũ quét,"Các trạm đo mưa
$ podium -C cc.podium export entries | grep ^ST01 | cut -d, -f1,3,7
ST01,"Hệ thống cảnh báo sớm lũ quét,"Các trạm đo mưa
# The same number given to two entries is a conflict.
$ podium -C d.podium entry add ST99 --title Kite --field CNTT
ST99 is added
$ podium -C e.podium entry add ST99 --title Lamp --field CNTT
ST99 is added
$ podium -C d.podium merge e.podium | sed -n 1p
e.podium: recorded 0, conflicts 1, known already 0
# What is said of the second later hangs on that conflict, whenever it comes.
$ podium -C e.podium conflict add J01 --entry ST99 --reason cousin
the conflict of J01 with ST99 is added
$ podium -C d.podium merge e.podium | sed -n 1p
e.podium: recorded 0, conflicts 1, known already 1
$ podium -C d.podium merge list --format csv | cut -d, -f4
about
entry number ST99
entry number ST99
# Three copies say three things: what came second stands beside the first.
$ podium -C f.podium entry edit ST02 --title Kite
ST02 is changed
$ podium -C g.podium entry edit ST02 --title Lamp
ST02 is changed
$ podium -C h.podium entry edit ST02 --title Mill
ST02 is changed
$ podium -C f.podium entry edit ST03 --title Other
ST03 is changed
$ podium -C f.podium merge g.podium | sed -n 1p
g.podium: recorded 0, conflicts 1, known already 0
$ podium -C f.podium merge h.podium | sed -n 1p
h.podium: recorded 0, conflicts 1, known already 0
$ podium -C f.podium merge list --format csv | sed 's,^[0-9a-f]*,ID,' >list
$ grep -oE '^ID|(Kite|Lamp|Mill|Other)' list | tr '\n' ' '
ID ID Kite Lamp ID Kite Lamp Mill 
# When, by whom and why stands wherever somebody asks for what was withdrawn.
$ podium -C f.podium entry withdraw ST05 --reason 'copied from a thesis'
ST05 is withdrawn
$ podium -C f.podium entry show ST05 | tail -1
withdrawn 14/11/2023 22:13:20 by O01: copied from a thesis
$ podium -C f.podium rank --explain ST05
podium: ST05 was withdrawn 14/11/2023 22:13:20 by O01 and is not ranked: copied from a thesis
[66]
