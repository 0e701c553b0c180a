# Two copies say the same thing under two ids; a decision holds in both.
$ podium new a.podium --from fixtures/son-la >/dev/null 2>&1; for s in 'phase next' 'import assignments fixtures/son-la/assignments.csv' 'phase next'; do podium --lang en $s >/dev/null; done; cp a.podium b.podium; export PODIUM_LANG=en
$ podium --lang en -C a.podium assign train J20 --beside J01 2>/dev/null | tail -1; printf 'round,entry,judge\nR1,ST07,J20\n' >one.csv; podium --lang en -C b.podium import assignments one.csv; podium --lang en -C a.podium merge b.podium | head -1; podium --lang en -C a.podium merge decide $(podium -C a.podium merge list --format csv | tail -1 | cut -c1-32) here --reason 'she only practises' | sed 's/conflict [0-9a-f]*/conflict ID/'
R1     ST07   J20
assignments: rows read 1, added 1, changed 0
b.podium: recorded 0, conflicts 1, known already 0
conflict ID: what stands here stays
$ podium --lang en -C b.podium merge a.podium | head -1; for f in a b; do podium -C $f.podium merge list --format csv | grep -c ',$'; podium -C $f.podium assign show --format csv | tr -d '\r' | grep 'ST07,J20'; podium --lang en -C $f.podium verify | cut -d: -f2 | head -1; done
a.podium: recorded 5, conflicts 1, known already 1
0
R1,ST07,J20,trainee
 good
0
R1,ST07,J20,trainee
 good
# A phase that ended in one copy only: whatever is decided, both stand in the same.
$ cp a.podium c.podium; podium --lang en -C a.podium phase next --waive all --reason t | tail -1; podium --lang en -C c.podium conflict add J03 --entry ST20 --reason kin; podium --lang en -C c.podium assign train J21 --beside J03 2>/dev/null | tail -1; podium --lang en -C a.podium merge c.podium | head -1; for id in $(podium -C a.podium merge list --format csv | tr -d '\r' | grep ',$' | cut -c1-34 | cut -d, -f1); do podium --lang en -C a.podium merge decide $id there --reason t; done | sed 's/conflict [0-9a-f]*/conflict ID/'; podium --lang en -C c.podium merge a.podium | head -1; for f in a c; do podium --lang en -C $f.podium status | grep Phase; podium --lang en -C $f.podium merge list --format csv | grep -c ',$'; done
the contest is now in phase: deliberation
the conflict of J03 with ST20 is added
R1     ST06   J21
c.podium: recorded 0, conflicts 6, known already 0
conflict ID: what the other copy says stands now
conflict ID: what the other copy says stands now
conflict ID:1: what the other copy says stands now
conflict ID:2: what the other copy says stands now
conflict ID:3: what the other copy says stands now
conflict ID:4: what the other copy says stands now
a.podium: recorded 13, conflicts 1, known already 12
Phase: deliberation
0
Phase: deliberation
0
[1]
