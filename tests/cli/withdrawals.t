# What one copy takes away while the other changes it, and what rests on it.
$ podium new a.podium --from fixtures/son-la >/dev/null 2>&1; for s in 'phase next' 'import assignments fixtures/son-la/assignments.csv' 'phase next'; do podium --lang en $s >/dev/null; done; for f in b c d e; do cp a.podium $f.podium; done
$ podium -C b.podium entry withdraw ST01 --reason sick >/dev/null; podium -C c.podium entry edit ST01 --title Kite >/dev/null; cp b.podium bb.podium; cp c.podium cc.podium
$ echo 'podium --lang en -C $1 merge decide $(podium -C $1 merge list --format csv | tail -1 | cut -c1-32) $2 --reason test | cut -d: -f2' >decide; echo 'for f; do podium -C $f export entries | grep ^ST01; done | cut -d, -f1,3,7' >shown
# The withdrawal wins in the copy that has the new title: so it is everywhere.
$ podium --lang en -C c.podium merge b.podium | head -1; sh decide c.podium there; podium --lang en -C b.podium merge c.podium | head -1; sh shown b.podium c.podium
b.podium: recorded 0, conflicts 1, known already 0
 what the other copy says stands now
c.podium: recorded 3, conflicts 1, known already 2
ST01,Kite, độ ẩm đất và độ nghiêng truyền dữ liệu về trung tâm
ST01,Kite, độ ẩm đất và độ nghiêng truyền dữ liệu về trung tâm
# And where it stood already.
$ podium --lang en -C bb.podium merge cc.podium | head -1; sh decide bb.podium here; podium --lang en -C cc.podium merge bb.podium | head -1; sh shown bb.podium cc.podium
cc.podium: recorded 0, conflicts 1, known already 0
 what stands here stays
bb.podium: recorded 3, conflicts 1, known already 1
ST01,"Hệ thống cảnh báo sớm lũ quét,"Các trạm đo mưa
ST01,"Hệ thống cảnh báo sớm lũ quét,"Các trạm đo mưa
# The same number given to two entries; what is said of the second later hangs
# on that conflict, whenever it comes.
$ podium -C d.podium entry add ST99 --title Kite --field CNTT >/dev/null; podium -C e.podium entry add ST99 --title Lamp --field CNTT >/dev/null; podium --lang en -C d.podium merge e.podium | head -1; podium -C e.podium conflict add J01 --entry ST99 --reason cousin >/dev/null; podium --lang en -C d.podium merge e.podium | head -1; podium --lang en -C d.podium merge list --format csv | cut -d, -f4
e.podium: recorded 0, conflicts 1, known already 0
e.podium: recorded 0, conflicts 1, known already 1
about
entry number ST99
entry number ST99
# Three copies that say three things: what came second stands beside the first.
$ for t in f:Kite g:Lamp h:Mill; do cp a.podium ${t%:*}.podium; podium -C ${t%:*}.podium entry edit ST02 --title ${t#*:} >/dev/null; done; podium --lang en -C f.podium entry edit ST03 --title Other >/dev/null; podium --lang en -C f.podium merge g.podium | head -1; podium --lang en -C f.podium merge h.podium | head -1; podium --lang en -C f.podium merge list --format csv | sed 's,^[0-9a-f]*,ID,' | grep -oE '^ID|(Kite|Lamp|Mill|Other)' | tr '\n' ' '; echo
g.podium: recorded 0, conflicts 1, known already 0
h.podium: recorded 0, conflicts 1, known already 0
ID ID Kite Lamp ID Kite Lamp Mill 
