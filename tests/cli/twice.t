# Two copies say the same thing under two ids; a decision holds in both.
@include assigned a.podium
@include conflict
$ export PODIUM_LANG=en
$ cp a.podium b.podium
$ podium -C a.podium assign train J20 --beside J01 2>/dev/null | tail -1
R1     ST07   J20
$ printf 'round,entry,judge\nR1,ST07,J20\n' >one.csv
$ podium -C b.podium import assignments one.csv
assignments: rows read 1, added 1, changed 0
$ podium -C a.podium merge b.podium | sed -n 1p
b.podium: recorded 0, conflicts 1, known already 0
$ decide() { podium -C a.podium merge decide "$@" | sed 's/conflict [0-9a-f]*/conflict ID/'; }
$ id=$(conflict a.podium)
$ decide $id here --reason 'she only practises'
conflict ID: the version here was kept
$ podium -C b.podium merge a.podium | sed -n 1p
a.podium: recorded 5, conflicts 1, known already 1
# Nothing is undecided in the first, and she is a trainee there.
$ podium -C a.podium merge list --format csv | sed -n '/,$/p' | wc -l
0
$ podium -C a.podium assign show --format csv | tr -d '\r' | grep 'ST07,J20'
R1,ST07,J20,trainee
$ podium -C a.podium verify | cut -d: -f2 | sed -n 1p
 good
# So it is in the second.
$ podium -C b.podium merge list --format csv | sed -n '/,$/p' | wc -l
0
$ podium -C b.podium assign show --format csv | tr -d '\r' | grep 'ST07,J20'
R1,ST07,J20,trainee
$ podium -C b.podium verify | cut -d: -f2 | sed -n 1p
 good
# A phase ends in one copy only.
$ cp a.podium c.podium
$ podium -C a.podium phase next --waive all --reason t | tail -1
the contest is now in phase: deliberation
$ podium -C c.podium conflict add J03 --entry ST20 --reason kin
the conflict of J03 with ST20 is added
$ podium -C c.podium assign train J21 --beside J03 2>/dev/null | tail -1
R1     ST06   J21
$ podium -C a.podium merge c.podium | sed -n 1p
c.podium: recorded 0, conflicts 6, known already 0
$ podium -C a.podium merge list --format csv | tr -d '\r' | grep ',$' >list
$ cut -c1-34 list | cut -d, -f1 >ids
$ wc -l <ids
6
$ decide $(sed -n 1p ids) there --reason t
conflict ID: the other copy's version was taken
$ decide $(sed -n 2p ids) there --reason t
conflict ID: the other copy's version was taken
$ decide $(sed -n 3p ids) there --reason t
conflict ID:1: the other copy's version was taken
$ decide $(sed -n 4p ids) there --reason t
conflict ID:2: the other copy's version was taken
$ decide $(sed -n 5p ids) there --reason t
conflict ID:3: the other copy's version was taken
$ decide $(sed -n 6p ids) there --reason t
conflict ID:4: the other copy's version was taken
# Whatever was decided, both stand in the same.
$ podium -C c.podium merge a.podium | sed -n 1p
a.podium: recorded 13, conflicts 1, known already 12
$ podium -C a.podium status | grep Phase
Phase: deliberation
$ podium -C a.podium merge list --format csv | sed -n '/,$/p' | wc -l
0
$ podium -C c.podium status | grep Phase
Phase: deliberation
$ podium -C c.podium merge list --format csv | sed -n '/,$/p' | wc -l
0
# Codes that people take for the same are one: typed in another case they are found,
# added they are refused.
$ podium new same.podium --from fixtures/son-la >/dev/null 2>&1
$ podium -C same.podium person add j01 --name X --roles judge
--person: "j01" is there as "J01" already; people take the two for the same: write it so, or choose another
podium: j01: nothing was changed; faults: 1
[65]
$ podium -C same.podium prize add Nhat --name x
--prize: "Nhat" is there as "nhat" already; people take the two for the same: write it so, or choose another
podium: Nhat: nothing was changed; faults: 1
[65]
$ printf 'entry,title,field\nst01,x,CNTT\nѕT02,y,CNTT\nQ-1,y,CNTT\nq‑1,z,CNTT\n' | podium -C same.podium import entries -
-:2:1 (entry): "st01" is there as "ST01" already; people take the two for the same: write it so, or choose another
-:3:1 (entry): "ѕT02" is there as "ST02" already; people take the two for the same: write it so, or choose another
-:5:1 (entry): "q‑1" is there as "Q-1" already; people take the two for the same: write it so, or choose another
podium: -: nothing was imported; faults: 3; correct the file and import it again
[65]
$ podium -C same.podium entry edit st01 --title Kite
st01 is changed
$ podium -C same.podium --format csv entry list | grep Kite | cut -d, -f1
ST01
$ podium -C same.podium person withdraw j02 --reason left
j02 is withdrawn
# One name in two spellings is one unit.
$ podium -C same.podium unit add UA --name 'Trường  THCS Hoà Bình'
UA is added
$ podium -C same.podium unit add UB --name 'TRƯỜNG THCS Hòa Bình'
UB is added
$ podium -C same.podium prize add nhat2 --name 'giải nhất'
nhat2 is added
$ podium -C same.podium --format csv check 2>/dev/null | grep same_name
error,unit UB,same_name,"it has the name of UA; make one row of them, or name them apart"
warning,prize nhat2,same_name,"it has the name of nhat; make one row of them, or name them apart"
[65]
