# What two copies say differently, when their round is closed.
@include cards a.podium
@include conflict
$ export PODIUM_LANG=en
$ podium ballot export --judge J01 | cut -c1-12
a-J01.ballot
$ cp a.podium b.podium
$ cp a.podium c.podium
$ cp a.podium f.podium
$ cp a.podium g.podium
# One judge submits a sheet in each of two copies, otherwise.
$ sheet() { as J01 -C $1.podium score $2 moi=$3 ungdung=10 hieuqua=10 --submit | cut -c1-25; }
$ sheet a ST01 1
ST01: submitted, total 21
$ sheet b ST01 2
ST01: submitted, total 22
$ podium -C a.podium round close R1
sheets that are not in yet: 134; late ones count only once a chair admits them
round R1 is closed
$ podium -C a.podium merge b.podium
b.podium: recorded 0, conflicts 1, known already 0
conflicts of copies that wait for a decision: 1; see them with: podium merge list
# A sheet of which there are two versions is in: it is not missing.
$ cp a.podium e.podium
$ podium -C e.podium round open R1
round R1 is open
$ podium -C e.podium round close R1
sheets that are not in yet: 134; late ones count only once a chair admits them
round R1 is closed
$ rm e.podium*
$ cp a.podium d.podium
# Only a chair decides for the sheet of the other copy, as for a late one.
$ id=$(conflict a.podium)
$ podium -C a.podium merge decide $id there --reason 'the second laptop is right'
podium: O01 may not admit the late sheet of ST01 by this choice: only a chair may; a chair decides it, or the sheet that came in time is kept
[65]
$ as J01 -C a.podium merge decide $id there --reason 'the second laptop is right' | cut -d: -f2
 the other copy's version was taken
# It counts, closed or not.
$ podium -C a.podium rank --explain ST01 | sed -n 4p
  J01: 2 + 10 + 10 = 22   counted
# The copy that saw it the other way round learns of the decision.
$ podium -C b.podium merge a.podium
a.podium: recorded 3, conflicts 1, known already 2
$ podium -C b.podium merge list --format csv >list
$ cut -d, -f4 list | sed -n 1,2p
about
sheet R1 ST01 J01
$ grep -o ',[a-z]*$' list | sort -u
,choice
,here
$ podium -C b.podium verify | cut -d: -f2 | sed -n 1p
 good
# So does one that had refused it as well, and went on.
$ podium -C d.podium round open R1
round R1 is open
$ podium -C d.podium merge a.podium
a.podium: recorded 1, conflicts 1, known already 1
conflicts of copies that wait for a decision: 1; see them with: podium merge list
$ podium -C d.podium merge a.podium
a.podium: recorded 0, conflicts 0, known already 2
conflicts of copies that wait for a decision: 1; see them with: podium merge list
$ podium -C d.podium verify | cut -d: -f2 | sed -n 1p
 good
# What is not in when its round is closed comes late: nobody's paper makes it count
# at once, as if it were a correction.
$ podium -C a-J01.ballot score ST02 moi=3 ungdung=3 hieuqua=3 --submit --code-file J01 |
> cut -c1-15
ST02: submitted
$ as J01 -C c.podium score ST03 moi=5 ungdung=5 hieuqua=5 --submit | cut -c1-15
ST03: submitted
$ podium -C c.podium round close R1
sheets that are not in yet: 134; late ones count only once a chair admits them
round R1 is closed
$ podium -C c.podium ballot import a-J01.ballot | sed -n 1p
a-J01.ballot: recorded 1, conflicts 0, known already 0
$ podium -C c.podium score ST02 moi=4 ungdung=4 hieuqua=4 --submit --judge J01 \
>   --reason 'from her paper' --with J02 --with-code-file J02 --format csv | cut -d, -f1,3,4
podium: no sheet of J01 for ST02 came in before its round was closed: there is nothing to correct; J01 submits it as a late one
[65]
$ podium -C c.podium sheet late --format csv | cut -d, -f3-
entry,judge,version
ST02,J01,1
# A correction of one that is in has a version of its own.
$ podium -C c.podium score ST03 moi=4 ungdung=4 hieuqua=4 --submit --judge J01 \
>   --reason 'from her paper' --with J02 --with-code-file J02 --format csv | cut -d, -f1,3,4
entry,version,total
ST03,2,12
# Nobody is the second person to herself.
$ as J01 -C c.podium score ST03 moi=4 ungdung=4 hieuqua=4 --submit \
>   --reason x --with J01 --with-code-file J01
podium: correcting a sheet after its round was closed needs two different people
[77]
# Who has no card is no second person.
$ podium -C a.podium phase next --waive all --reason x --with O01 --with-code-file J01 2>&1 |
> tail -1
podium: O01 has no code; an organiser prints one: podium judge cards cards.pdf
[66]
# The log of a ballot is her own events.
$ podium -C a-J01.ballot log export | wc -l
3
# A sheet that was chosen over another counts also where the other copy closed the
# round before it knew: in either order of merging.
$ sheet f ST01 1
ST01: submitted, total 21
$ sheet g ST01 2
ST01: submitted, total 22
$ sheet f ST04 3
ST04: submitted, total 23
$ podium -C f.podium merge g.podium
g.podium: recorded 0, conflicts 1, known already 0
conflicts of copies that wait for a decision: 1; see them with: podium merge list
$ podium -C f.podium merge decide $(conflict f.podium) here --reason 'this one is right' | cut -d: -f2
 the version here was kept
$ podium -C g.podium round close R1 --sure
sheets that are not in yet: 134; late ones count only once a chair admits them
round R1 is closed
$ cp f.podium h.podium
$ podium -C f.podium merge g.podium
g.podium: recorded 1, conflicts 0, known already 1
late sheets that count only once a chair admits them: 1 (podium sheet admit RECEIPT --reason "...")
$ podium -C f.podium --format csv sheet late | cut -d, -f2-3
round,entry
R1,ST04
$ podium -C g.podium merge h.podium
h.podium: recorded 3, conflicts 1, known already 1
late sheets that count only once a chair admits them: 1 (podium sheet admit RECEIPT --reason "...")
$ podium -C g.podium --format csv sheet late | cut -d, -f2-3
round,entry
R1,ST04
$ podium -C f.podium rank --explain ST01 | sed -n 4p
  J01: 1 + 10 + 10 = 21   counted
$ podium -C g.podium rank --explain ST01 | sed -n 4p
  J01: 1 + 10 + 10 = 21   counted
