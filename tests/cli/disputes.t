# What two copies say differently, when their round is closed.
$ podium new a.podium --from fixtures/son-la >/dev/null 2>&1; for s in 'phase next' 'import assignments fixtures/son-la/assignments.csv' 'phase next' 'judge cards cards.pdf' 'round open R1'; do podium --lang en $s; done
the contest is now in phase: registration
assignments: rows read 135, added 135, changed 0
the contest is now in phase: judging
cards.pdf: 21 cards; each code stands on this paper and nowhere else
round R1 is open
$ code() { pdftotext "$1" - | grep -E '^[0-9A-Z]{4}-[0-9A-Z]{4}$' | sed -n "$2p"; }; code cards.pdf 1 >J01; code cards.pdf 2 >J02; podium --lang en ballot export --judge J01 | cut -c1-12; cp a.podium b.podium; cp a.podium c.podium
a-J01.ballot
$ sheet() { podium --lang en -C $1.podium score $2 moi=$3 ungdung=10 hieuqua=10 --submit --as J01 --code-file J01 | cut -c1-25; }; sheet a ST01 1; sheet b ST01 2
ST01: submitted, total 21
ST01: submitted, total 22
# Somebody decides for the sheet of the other copy: it counts, closed or not.
$ podium --lang en -C a.podium round close R1; podium --lang en -C a.podium merge b.podium; cp a.podium d.podium
sheets that are not in yet: 134; late ones count only once a chair admits them
round R1 is closed
b.podium: recorded 0, conflicts 1, known already 0
conflicts of copies that wait for a decision: 1; see them with: podium merge list
$ id=$(podium -C a.podium merge list --format csv | tail -1 | cut -c1-32); podium --lang en -C a.podium merge decide $id there --reason 'the second laptop is right'; podium --lang en -C a.podium merge decide $id there --reason 'the second laptop is right' --as J01 --code-file J01 | cut -d: -f2; podium --lang en -C a.podium rank --explain ST01 | sed -n 4p
podium: letting in a late sheet: O01 is an organiser; it takes: a chair
 what the other copy says stands now
  J01: 2 + 10 + 10 = 22   counted
# The copy that saw it the other way round learns of the decision.
$ podium --lang en -C b.podium merge a.podium; podium --lang en -C b.podium merge list --format csv | cut -d, -f4 | head -2; podium --lang en -C b.podium merge list --format csv | grep -o ',[a-z]*$' | sort -u; podium --lang en -C b.podium verify | cut -d: -f2 | head -1
a.podium: recorded 3, conflicts 1, known already 2
about
sheet R1 ST01 J01
,choice
,here
 good
# So does one that had refused it as well, and went on.
$ podium --lang en -C d.podium round open R1; podium --lang en -C d.podium merge a.podium; podium --lang en -C d.podium merge a.podium; podium --lang en -C d.podium verify | cut -d: -f2 | head -1
round R1 is open
a.podium: recorded 1, conflicts 1, known already 1
conflicts of copies that wait for a decision: 1; see them with: podium merge list
a.podium: recorded 0, conflicts 0, known already 2
conflicts of copies that wait for a decision: 1; see them with: podium merge list
 good
# A correction beside a late sheet has a version of its own.
$ podium --lang en -C a-J01.ballot score ST02 moi=3 ungdung=3 hieuqua=3 --submit --code-file J01 | cut -c1-15; podium --lang en -C c.podium round close R1; podium --lang en -C c.podium ballot import a-J01.ballot | head -1; podium --lang en -C c.podium score ST02 moi=4 ungdung=4 hieuqua=4 --submit --judge J01 --reason 'from her paper' --with J02 --with-code-file J02 --format csv | cut -d, -f1,3,4
ST02: submitted
sheets that are not in yet: 135; late ones count only once a chair admits them
round R1 is closed
a-J01.ballot: recorded 1, conflicts 0, known already 0
entry,version,total
ST02,2,12
# Nobody is the second person to herself.
$ podium --lang en -C c.podium score ST03 moi=4 ungdung=4 hieuqua=4 --submit --as J01 --code-file J01 --reason x --with J01 --with-code-file J01
podium: correcting a sheet after its round was closed needs two different people
[77]
$ podium --lang en -C a.podium phase next --waive all --reason x --with O01 --with-code-file J01 2>&1 | tail -1
podium: O01 has no code; an organiser prints one: podium judge cards cards.pdf
$ podium --lang en -C a-J01.ballot log export | wc -l
3
