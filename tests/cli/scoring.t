# Judges submit their own sheets, signed with the codes on their cards.
$ podium new sl.podium --from fixtures/son-la >/dev/null 2>&1; for s in 'phase next' 'import assignments fixtures/son-la/assignments.csv' 'phase next'; do podium --lang en $s; done
the contest is now in phase: registration
assignments: rows read 135, added 135, changed 0
the contest is now in phase: judging
$ podium --lang en score ST01 moi=20 --as J01
podium: no round is open yet
[77]
$ podium --lang en judge cards cards.pdf
cards.pdf: 21 cards; each code stands on this paper and nowhere else
$ podium --lang en judge cards again.pdf; ls again.pdf
every judge has a card already; for a new one: --reissue PERSON --reason "..."; for a secretary: --person PERSON
ls: cannot access 'again.pdf': No such file or directory
[2]
$ podium --lang en judge cards again.pdf --reissue J01
podium: a reason is needed: --reason "..."
usage: podium judge cards FILE.pdf [--person P] [--reissue P --reason TEXT] [--font FAMILY]
[64]
$ podium --lang en judge cards again.pdf --reissue J01 --reason lost
again.pdf: 1 cards; each code stands on this paper and nowhere else
$ podium --lang en key list --format csv | cut -d, -f1,3,5-
person,key_kind,since,until,state,reason
J01,card,400,421,replaced,
J01,card,421,,in use,lost
J02,card,401,,in use,
J03,card,402,,in use,
J04,card,403,,in use,
J05,card,404,,in use,
J06,card,405,,in use,
J07,card,406,,in use,
J08,card,407,,in use,
J09,card,408,,in use,
J10,card,409,,in use,
J11,card,410,,in use,
J12,card,411,,in use,
J13,card,412,,in use,
J14,card,413,,in use,
J15,card,414,,in use,
J16,card,415,,in use,
J17,card,416,,in use,
J18,card,417,,in use,
J19,card,418,,in use,
J20,card,419,,in use,
J21,card,420,,in use,
O01,file,2,,in use,
# The code is on the paper alone; -layout keeps it on its line.
$ code() { pdftotext "$1" - | grep -E '^[0-9A-Z]{4}-[0-9A-Z]{4}$' | sed -n "$2p"; }; code again.pdf 1 >J01; code cards.pdf 3 >J03; code cards.pdf 1 >old; wc -l <J01
1
$ podium --lang en score ST01 moi=20 --as J01 --code-file J01
podium: no round is open yet
[77]
$ podium --lang en round open R1
round R1 is open
$ podium --lang en score ST01 moi=20 --as J01 </dev/null
podium: J01 signs what she does: give her code with --code-file FILE (- for standard input), or type it when asked
[77]
$ podium --lang en score ST01 moi=20 --as J01 --code-file old
podium: that is not the code of J01; look at the card again
[77]
$ podium --lang en score ST01 moi=27 ungdung=25,5 --as J01 --code-file J01
ST01: kept as a draft; it counts once you add --submit
$ podium --lang en score ST01 moi=31 hieuqua=x tinh=1 ungdung=7.3 --as J01 --code-file J01
ST01 (moi): "31" is outside 0 to 30 of criterion moi; correct it
ST01 (hieuqua): "x" is not a number; write digits such as 27, 27,5 or 27.5
ST01 (tinh): there is no criterion tinh in the rubric of this entry
ST01 (ungdung): "7.3" is not a multiple of 0.5, the step of criterion ungdung; correct it
podium: nothing was kept
[65]
$ podium --lang en score ST02 moi=99 ungdung=20,3 --submit --as J01 --code-file J01; podium --lang en score st02 hieuqua=20 --submit --as J01 --code-file J01; podium --lang en score STO2 moi=20 --as J01 --code-file J01
ST02 (moi): "99" is outside 0 to 30 of criterion moi; correct it
ST02 (ungdung): "20,3" is not a multiple of 0.5, the step of criterion ungdung; correct it
ST02 (hieuqua): "Hiệu quả kinh tế, kỹ thuật, xã hội" has no score yet
podium: nothing was submitted
ST02 (moi): "Tính mới, sáng tạo" has no score yet
ST02 (ungdung): "Khả năng áp dụng" has no score yet
podium: nothing was submitted
podium: STO2 is not on your list in round R1; look at the code again
[66]
$ podium --lang en score ST01 --submit --as J01 --code-file J01
ST01 (hieuqua): "Hiệu quả kinh tế, kỹ thuật, xã hội" has no score yet
podium: nothing was submitted
[65]
$ podium --lang vi score ST01 hieuqua=33 --submit --as J01 --code-file J01 --request 00112233445566778899aabbccddeeff | sed 's/[0-9A-Z]\{12\}/RECEIPT/'
ST01: đã nộp, tổng 85,5. Mã biên nhận: RECEIPT
# The answer got lost: the same request gives the receipt again.
$ podium --lang en score ST01 hieuqua=33 --submit --as J01 --code-file J01 --request 00112233445566778899aabbccddeeff 2>&1 | sed 's/[0-9A-Z]\{12\}/RECEIPT/'
this request was carried out already; nothing was done again
RECEIPT: the sheet of J01 for ST01 in round R1, version 1
It stands, and counts unless the rules set it aside.
$ podium --lang en score ST01 hieuqua=34 --submit --as J01 --code-file J01
podium: a sheet that was handed in is corrected with a reason: --reason "..."
[65]
$ podium --lang en score ST01 hieuqua=34 --submit --reason 'misread' --as J01 --code-file J01 --format csv | cut -d, -f1,3,4
entry,version,total
ST01,2,86.5
# The receipt of the first version: it stays, and no longer counts.
$ podium --lang en log --format csv | grep sheet.submitted | grep -o 'receipt ""[0-9A-Z]*' | tail -c 13 >receipt; podium --lang en verify --receipt "$(tr 01 OI <receipt)" | tail -2 | sed 's/[0-9A-Z]\{12\}/RECEIPT/'
RECEIPT: the sheet of J01 for ST01 in round R1, version 1
It no longer counts: another version took its place.
$ podium --lang en verify --receipt 000000000000 2>&1 >/dev/null
podium: no sheet has the receipt 000000000000; look at it again (it has 12 letters and digits)
[66]
$ podium --lang en score ST02 moi=20 --as J01 --code-file J01
ST02: kept as a draft; it counts once you add --submit
$ podium --lang en round close R1
sheets that are not in yet: 134; late ones count only once a chair admits them
round R1 is closed
$ podium --lang en score ST01 hieuqua=20 --submit --reason 'typing' --as J01 --code-file J01
podium: correcting a sheet after its round was closed needs a second person: add --with PERSON --with-code-file FILE
[77]
$ podium --lang en score ST01 hieuqua=20 --submit --reason 'typing' --as J01 --code-file J01 --with J01 --with-code-file J01
podium: correcting a sheet after its round was closed needs two different people
[77]
$ podium --lang en score ST01 hieuqua=20 --submit --reason 'typing' --as J01 --code-file J01 --with J03 --with-code-file J03 | sed 's/[0-9A-Z]\{12\}/RECEIPT/'
ST01: submitted, total 72.5. Receipt: RECEIPT
$ podium --lang en rank --field $(head -2 fixtures/son-la/fields.csv | tail -1 | cut -d, -f1) | tail -2 | sed 's/[0-9A-Z]\{12\}/RECEIPT/g; s/scores.*, reason/scores ..., reason/'
Sheets that count: 1 signed by the judge, 0 keyed by two, 0 imported.
Changed since: correcting a sheet after its round was closed ST01, by J01 + J03, 14/11/2023 22:13:20: version 2 → 3, scores ..., reason "misread" → "typing", receipt "RECEIPT" → "RECEIPT"
# A secretary or organiser corrects from her paper, with a second person.
$ podium --lang en score ST01 hieuqua=21 --submit --judge J01 --reason 'as on her paper' --with J03 --with-code-file J03 | cut -c1-28; podium --lang en rank 2>/dev/null | grep 'Sheets that'
ST01: submitted, total 73.5.
Sheets that count: 0 signed by the judge, 1 keyed by two, 0 imported.
$ podium --lang en judge revoke J01 --reason 'left the council'
the keys of J01 have ended; podium judge cards gives a new card
$ podium --lang en verify --receipt "$(cat receipt)" | tail -3 | sed 's/[0-9A-Z]\{12\}/RECEIPT/'
RECEIPT: the sheet of J01 for ST01 in round R1, version 1
It no longer counts: another version took its place.
The key that signed it has been revoked since.
$ podium --lang en judge rekey --as J03 --code-file J03 | sed 's/[0-9A-Z]\{4\}-[0-9A-Z]\{4\}/CODE/'
Your new code: CODE — write it down now; it is shown this once, and the printed one no longer works.
$ podium --lang en score ST01 moi=20 --as J03 --code-file J03
podium: that is not the code of J03; look at the card again
[77]
$ podium --lang en verify | sed '$d'
sl.podium: good: 429 events in an unbroken chain, every table as the log says, 10 personal values proven, 17 signatures hold
not proven: 1 answers that judges have not submitted (they count for nothing)
# What a judge may look at is her own part and the rules.
$ podium --lang en status --as J03
Hội thi Sáng tạo Kỹ thuật tỉnh Sơn La
Phase: judging
Trần Bá Lộc: 5 entries to score, 0 submitted, 0 begun
entry  state  title
ST01   to do  Hệ thống cảnh báo sớm lũ quét, sạt lở đất sử dụ…
ST02   to do  Phần mềm trợ lý ảo tra cứu thủ tục hành chính b…
ST03   to do  Thiết bị giám sát độ ẩm, nhiệt độ kho bảo quản …
ST05   to do  Hệ thống điều khiển, giám sát từ xa trạm bơm nư…
ST06   to do  Phần mềm quản lý lịch sinh hoạt chi đoàn và điể…
Next: podium score ENTRY CRITERION=POINTS ... --submit (criteria and maxima: podium export criteria)
$ podium --lang en rank --as J03
podium: J03 may not look at that now; podium status shows what is yours
[77]
$ podium --lang en log --as J03
podium: J03 may not look at that now; podium status shows what is yours
[77]
$ podium --lang en export sheets --as J03
podium: J03 may not look at that now; podium status shows what is yours
[77]
$ podium --lang en export criteria --as J03 | head -1 | cut -c4-
round,field,criterion,name,position,maximum,step,weight,minimum,bonus,comment_below
$ podium --lang en import scores fixtures/son-la/scores.csv --as J03
podium: J03 may not look at that now; podium status shows what is yours
[77]
$ podium --lang en verify --as J03
sl.podium: good: everything follows from the log
$ podium --lang en award list --as J03
podium: J03 may not look at that now; podium status shows what is yours
[77]
# What a judge has signed, no import replaces, and nobody drafts for her.
$ podium --lang en phase next --waive all --reason test 2>&1 | tail -1; rm -f n.podium; podium new n.podium --from fixtures/son-la >/dev/null 2>&1; for s in 'phase next' 'import assignments fixtures/son-la/assignments.csv' 'phase next' 'judge cards n.pdf' 'round open R1'; do podium --lang en -C n.podium $s >/dev/null; done; pdftotext n.pdf - | grep -E '^[0-9A-Z]{4}-[0-9A-Z]{4}$' | sed 1q >N01
the contest is now in phase: deliberation
$ podium --lang en -C n.podium score ST01 moi=1 ungdung=1 hieuqua=1 --submit --as J01 --code-file N01 | cut -c1-26
ST01: submitted, total 3. 
$ podium --lang en -C n.podium import scores fixtures/son-la/scores.csv
scores.csv:2:3 (judge): its judge has handed in the sheet for ST01 and signed it; only she corrects it: podium score ST01 ... --as JUDGE --reason "..."
podium: fixtures/son-la/scores.csv: nothing was imported; faults: 1; correct the file and import it again
[65]
$ podium --lang en -C n.podium score ST02 moi=1 --as O01 --judge J01; podium --lang en -C n.podium score ST02 moi=1; podium --lang en -C n.podium score ST02 moi=1 --judge J01
podium: while the round is open a judge submits her own sheets; paper comes in with podium keyin
podium: ST02 is not on your list; a judge says who she is: --judge J07
usage: podium score [ENTRY CRITERION=POINTS ... [--comment TEXT] [--submit] [--reason TEXT] [--judge J] | --grid | --list | --review] [--round R]
podium: J01 signs what she does: give her code with --code-file FILE (- for standard input), or type it when asked
[77]
$ podium --lang en -C n.podium round close R1 2>&1; podium --lang en -C n.podium score ST02 moi=1 ungdung=1 hieuqua=1 --submit --as J01 --code-file N01
sheets that are not in yet: 134; late ones count only once a chair admits them
round R1 is closed
podium: round R1 is not open; type: podium round open R1
[77]
# Barred after the assignment: by what she declared, by the unit of an author.
$ podium new k.podium --from fixtures/son-la >/dev/null 2>&1; for s in 'phase next' 'import assignments fixtures/son-la/assignments.csv' 'phase next' 'round open R1'; do podium --lang en -C k.podium $s >/dev/null; done; for j in J01 J02; do PODIUM_KEY=$j.key podium key show 2>/dev/null >$j.pub; podium --lang en -C k.podium key add $j $(cat $j.pub); done; podium --lang en -C k.podium conflict add J01 --entry ST01 --reason cousin; podium --lang en -C k.podium person edit J02 --unit DV09
J01 can now sign with that key as well
J02 can now sign with that key as well
the conflict of J01 with ST01 is added
J02 is changed
$ submit() { PODIUM_KEY=$1.key podium --lang en -C k.podium score $2 moi=20 ungdung=20 hieuqua=20 --submit --as $1 2>&1 | cut -c1-60; }; submit J01 ST01; submit J01 ST02 | cut -d. -f1; submit J02 ST03; submit J02 ST04 | cut -d. -f1
podium: you have a conflict of interest with ST01; tell the 
ST02: submitted, total 60
podium: you have a conflict of interest with ST03; tell the 
ST04: submitted, total 60
