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
