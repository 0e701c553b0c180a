# A judge takes a ballot away, scores in it alone, and brings it back.
$ podium new sl.podium --from fixtures/son-la >/dev/null 2>&1; for s in 'phase next' 'import assignments fixtures/son-la/assignments.csv' 'phase next' 'judge cards cards.pdf' 'round open R1'; do podium --lang en $s; done
the contest is now in phase: registration
assignments: rows read 135, added 135, changed 0
the contest is now in phase: judging
cards.pdf: 21 cards; each code stands on this paper and nowhere else
round R1 is open
$ code() { pdftotext "$1" - | grep -E '^[0-9A-Z]{4}-[0-9A-Z]{4}$' | sed -n "$2p"; }; code cards.pdf 1 >J01; code cards.pdf 2 >J02
$ podium --lang en ballot export --judge J99
podium: person J99: there is none such in this contest
[66]
$ podium --lang en ballot export --judge J01
sl-J01.ballot: the ballot of J01, with 6 entries to score; she scores in it on any machine with podium score, and it comes back with podium ballot import
$ podium --lang en ballot export --judge J01
podium: sl-J01.ballot: something is there already; choose another name
[73]
$ cp sl-J01.ballot empty.ballot; podium --lang en -C sl-J01.ballot status
Hội thi Sáng tạo Kỹ thuật tỉnh Sơn La
Phase: ballot
Nguyễn Trọng Hiếu: 6 entries to score, 0 submitted, 0 begun
entry  state  title
ST01   to do  Hệ thống cảnh báo sớm lũ quét, sạt lở đất sử dụ…
ST02   to do  Phần mềm trợ lý ảo tra cứu thủ tục hành chính b…
ST03   to do  Thiết bị giám sát độ ẩm, nhiệt độ kho bảo quản …
ST04   to do  Ứng dụng bản đồ số quản lý hành lang an toàn lư…
ST06   to do  Phần mềm quản lý lịch sinh hoạt chi đoàn và điể…
ST07   to do  Cổng thông tin du lịch cộng đồng cấp xã tích hợ…
Next: podium score ENTRY CRITERION=POINTS ... --submit (criteria and maxima: podium export criteria)
$ podium --lang en -C sl-J01.ballot score ST01 moi=27 ungdung=25,5 hieuqua=33 --submit --code-file J01 | sed 's/[0-9A-Z]\{12\}/RECEIPT/'
ST01: submitted, total 85.5. Receipt: RECEIPT
$ podium --lang en -C sl-J01.ballot score ST02 moi=20 ungdung=20 hieuqua=20 --submit --code-file J01 | sed 's/[0-9A-Z]\{12\}/RECEIPT/'
ST02: submitted, total 60. Receipt: RECEIPT
$ podium --lang en -C sl-J01.ballot rank
podium: J01 may not look at that now; podium status shows what is yours
[77]
$ podium --lang en -C sl-J01.ballot round close R1
podium: J01 may not look at that now; podium status shows what is yours
[77]
# Meanwhile she also scored one of them here, otherwise.
$ podium --lang en score ST02 moi=10 ungdung=10 hieuqua=10 --submit --as J01 --code-file J01 | sed 's/[0-9A-Z]\{12\}/RECEIPT/'
ST02: submitted, total 30. Receipt: RECEIPT
$ podium --lang en ballot import sl-J01.ballot
sl-J01.ballot: recorded 1, conflicts 1, known already 0
conflicts of copies that wait for a decision: 1; see them with: podium merge list
$ podium --lang en ballot import sl-J01.ballot
sl-J01.ballot: recorded 0, conflicts 0, known already 2
conflicts of copies that wait for a decision: 1; see them with: podium merge list
$ podium --lang en merge list --format csv | sed 's/^[0-9a-f]*,/ID,/; s/scores .*=10, /scores ..., /; s/scores .*=20, /scores ..., /; s/[0-9A-Z]\{12\}/RECEIPT/g'
id,time,person,about,here,there,choice
ID,2023-11-14T22:13:20Z,J01,sheet R1 ST02 J01,"round R1, entry ST02, judge J01, version 1, scores ..., origin ""judge"", receipt ""RECEIPT""",
# Until somebody decides, neither counts, and no phase ends.
$ podium --lang en rank --explain ST02 | sed -n '2,4p'; podium --lang en phase 2>/dev/null | grep copies
Sheets:
  none that could count
not ranked
copies              1  conflicts between copies that nobody has decided: 1  podium merge list
$ podium --lang en merge decide 0 there --reason x; podium --lang en merge decide zzz there --reason x
podium: there is no conflict 0; see them with: podium merge list
podium: there is no conflict zzz; see them with: podium merge list
[66]
$ id=$(podium --lang en merge list --format csv | tail -1 | cut -c1-8); podium --lang en merge decide $id maybe --reason x 2>&1 | head -1; podium --lang en merge decide $id there --reason 'she says the ballot is right' | sed 's/[0-9a-f]\{8\}/ID/'
podium: which stands: here or there?
conflict ID: what the other copy says stands now
$ podium --lang en rank --explain ST02 | sed -n '4p'
  J01: 20 + 20 + 20 = 60   counted
$ podium --lang en verify | sed 's/: .*//'
sl.podium
Head
# What is no ballot of this contest is refused whole.
$ podium new other.podium --from fixtures/son-la >/dev/null 2>&1; podium --lang en -C other.podium ballot import sl-J01.ballot; podium --lang en -C sl.podium ballot import other.podium; podium --lang en -C sl.podium merge sl-J01.ballot; podium --lang en -C sl.podium merge other.podium
podium: sl-J01.ballot is of another contest; nothing was brought in
podium: other.podium is no ballot; a copy of the whole contest is brought in with: podium merge FILE
podium: sl-J01.ballot is a ballot; bring it in with: podium ballot import FILE
podium: other.podium is of another contest; nothing was brought in
[65]
$ rm other.podium; sqlite3 sl-J01.ballot "DROP TRIGGER event_stays; UPDATE event SET body = replace(body, '27000', '30000')"; podium --lang en ballot import sl-J01.ballot
podium: sl-J01.ballot cannot be brought in: event 1 was changed after it was recorded; run: podium verify
[65]
# Two laptops go separate ways, and both close the round.
$ podium --lang en backup laptop.podium; cp laptop.podium second.podium; podium --lang en -C laptop.podium score ST03 moi=5 ungdung=5 hieuqua=5 --submit --as J01 --code-file J01 | cut -c1-5; podium --lang en -C second.podium score ST03 moi=6 ungdung=6 hieuqua=6 --submit --as J02 --code-file J02 | cut -c1-5
laptop.podium: a verified backup of 428 events
ST03:
ST03:
$ podium --lang en -C laptop.podium round close R1; podium --lang en -C second.podium round close R1; podium --lang en -C laptop.podium merge second.podium
sheets that are not in yet: 132; late ones count only once a chair admits them
round R1 is closed
sheets that are not in yet: 132; late ones count only once a chair admits them
round R1 is closed
second.podium: recorded 1, conflicts 1, known already 0
conflicts of copies that wait for a decision: 1; see them with: podium merge list
$ podium --lang en -C laptop.podium merge list --format csv | cut -d, -f4,8
about
opening or closing of round R1,"round R1
sheet R1 ST02 J01, version 1
$ podium --lang en -C laptop.podium rank --explain ST03 | sed -n '4,5p'
  J01: 5 + 5 + 5 = 15   counted
  J02: 6 + 6 + 6 = 18   counted
# A sheet in time; its new version, below, comes late and leaves it standing.
$ podium --lang en -C empty.ballot score ST06 moi=9 ungdung=9 hieuqua=9 --submit --code-file J01 | cut -c1-15; podium --lang en -C sl.podium ballot import empty.ballot
ST06: submitted
empty.ballot: recorded 1, conflicts 0, known already 0
# A ballot that comes after the round was closed is late.
$ rm second.podium; podium --lang en -C sl.podium round close R1; podium --lang en -C empty.ballot score ST04 moi=1 ungdung=1 hieuqua=1 --submit --code-file J01 | sed 's/.*: //' >late; podium --lang en -C sl.podium ballot import empty.ballot; podium --lang en -C sl.podium verify --receipt "$(cat late)" | tail -1
sheets that are not in yet: 132; late ones count only once a chair admits them
round R1 is closed
empty.ballot: recorded 1, conflicts 0, known already 1
late sheets that count only once a chair admits them: 1 (podium sheet admit RECEIPT --reason "...")
It does not count yet: it came when the round was closed; a chair can admit it.
$ podium --lang en -C empty.ballot score ST06 moi=3 ungdung=3 hieuqua=3 --submit --code-file J01 --reason again | cut -c1-15; podium --lang en -C sl.podium ballot import empty.ballot | head -1; podium --lang en -C sl.podium rank --explain ST06 | grep J01; podium --lang en -C sl.podium verify | sed 's/: .*//'
ST06: submitted
empty.ballot: recorded 1, conflicts 0, known already 2
  J01: 9 + 9 + 9 = 27   counted
sl.podium
Head
# A backup is restored whole, and says what it lacks.
$ podium --lang en -C sl.podium restore laptop.podium 2>&1 | sed 1q; podium --lang en -C sl.podium restore laptop.podium >/dev/null 2>&1; echo $?
the backup lacks 7 events that sl.podium has:
77
$ podium --lang en -C sl.podium restore laptop.podium --sure 2>/dev/null; podium --lang en -C sl.podium verify | sed 's/: .*//'
sl.podium is now the backup laptop.podium: 433 events
what was there is kept as sl.podium.replaced
sl.podium
Head
$ podium --lang en -C sl.podium restore sl.podium 2>&1 | head -1; podium new many.podium --from fixtures/son-la >/dev/null 2>&1; podium -C many.podium --lang en backup before.podium; for s in 'phase next' 'import assignments fixtures/son-la/assignments.csv'; do podium -C many.podium --lang en $s >/dev/null; done; podium -C many.podium --lang en restore before.podium 2>&1 | sed -n '1,5p'; rm many.podium
podium: sl.podium is the contest itself; name the backup
before.podium: a verified backup of 262 events
the backup lacks 136 events that many.podium has:
  1  phase.moved
  135  assignment.set
the newest of them:
  379  14/11/2023 22:13:20  O01  assignment.set  ST39
# A head that was written down tells an old file from a new one.
$ podium --lang en -C sl.podium.replaced verify | tail -1 | sed 's/.* //' >head; podium --lang en -C sl.podium.replaced verify --anchor "$(cat head)" | tail -1; podium --lang en -C sl.podium verify --anchor "$(cut -c1-16 head)" 2>&1 >/dev/null | sed 's/head [0-9a-f]*/head HEAD/'; podium -C sl.podium verify --anchor xyz >/dev/null 2>&1; echo $?
that head is of the newest event, 435 (14/11/2023 22:13:20); 0 events came after it
podium: no event of this file has the head HEAD: the file is older than that head, or was rewritten; look for a newer copy
65
# Folders that are synced are no place to write.
$ mkdir OneDrive; cp sl.podium OneDrive/; podium --lang en -C OneDrive/sl.podium round open R1
podium: OneDrive/sl.podium is in a folder that OneDrive syncs, which may take it away half-written or make two of it
podium: nothing was written; move the file to a folder of this machine, or write all the same: --here
[77]
$ podium --lang en -C OneDrive/sl.podium round list --format csv | tail -1 | cut -d, -f1,3
R1,closed
$ podium --lang en -C OneDrive/sl.podium phase next --here 2>&1 | sed 1q
podium: OneDrive/sl.podium is in a folder that OneDrive syncs, which may take it away half-written or make two of it
