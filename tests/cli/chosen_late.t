# Two copies have a sheet of one judge; one of them had closed the round before.
# Whoever chooses the late one lets it count, which only a chair does; then it
# counts in both copies.
@include cards sl.podium
$ export PODIUM_LANG=en PODIUM_CONTEST=sl.podium
$ podium backup laptop.podium
laptop.podium: a verified backup of 423 events
$ as J01 score ST04 moi=10 ungdung=10 hieuqua=10 --submit | cut -c1-5
ST04:
$ as J01 -C laptop.podium score ST04 moi=20 ungdung=20 hieuqua=20 --submit | cut -c1-5
ST04:
$ podium -C laptop.podium round close R1 | tail -1
sheets that are not in yet: 134; late ones count only once a chair admits them
round R1 is closed
$ podium merge laptop.podium
laptop.podium: recorded 1, conflicts 1, known already 0
late sheets that count only once a chair admits them: 1 (podium sheet admit RECEIPT --reason "...")
conflicts of copies that wait for a decision: 1; see them with: podium merge list
$ podium sheet late --format csv | wc -l
2
$ id=$(podium merge list --format csv | tail -1 | cut -c1-8)
$ podium merge decide $id here --reason 'her last word'
podium: O01 may not admit the late sheet of ST04 by this choice: only a chair may; a chair decides it, or the sheet that came in time is kept
[65]
$ as J01 merge decide $id here --reason 'her last word' | sed 's/[0-9a-f]\{8\}/ID/'
conflict ID: the version here was kept
$ podium rank --explain ST04 | grep J01
  J01: 10 + 10 + 10 = 30   counted
$ podium sheet late --format csv | wc -l
1
$ podium -C laptop.podium merge sl.podium
sl.podium: recorded 3, conflicts 1, known already 2
$ podium -C laptop.podium rank --explain ST04 | grep J01
  J01: 10 + 10 + 10 = 30   counted
$ podium -C laptop.podium merge list --format csv | tail -1 | sed 's/.*,//'
there
$ podium verify | sed 's/: .*//'
sl.podium
Head
$ podium -C laptop.podium verify | sed 's/: .*//'
laptop.podium
Head
