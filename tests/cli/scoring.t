# Judges submit their own sheets, signed with the codes on their cards.
@include assigned sl.podium
@include code
$ export PODIUM_LANG=en
$ podium score ST01 moi=20 --as J01
podium: no round is open yet
[77]
# Every judge has one card.
$ podium judge cards cards.pdf
cards.pdf: 21 cards; each code is on this paper and nowhere else
$ podium judge cards again.pdf
every judge has a card already; for a new one: --reissue PERSON --reason "..."; for a secretary: --person PERSON
$ ls again.pdf
ls: cannot access 'again.pdf': No such file or directory
[2]
# A new card comes with a reason, and takes the place of the old one.
$ podium judge cards again.pdf --reissue J01
podium: a reason is needed: --reason "..."
usage: podium judge cards FILE.pdf [--person P] [--reissue P --reason TEXT] [--font FAMILY]
[64]
# Whoever issues it could keep the code: so somebody else agrees, with her own.
$ podium judge cards again.pdf --reissue J01 --reason lost
podium: J01 had a key before: a second person agrees to a new one, with her own code; also J01 herself, with the old one: add --with PERSON --with-code-file FILE
[65]
$ code cards.pdf 2 >J02
$ podium judge cards again.pdf --reissue J01 --reason lost --with J02 --with-code-file J02
again.pdf: 1 cards; each code is on this paper and nowhere else
$ podium key list --format csv | cut -d, -f1,3,5-
person,key_kind,since,until,state,reason
J01,card,402,423,replaced,
J01,card,423,,in use,lost
J02,card,403,,in use,
J03,card,404,,in use,
J04,card,405,,in use,
J05,card,406,,in use,
J06,card,407,,in use,
J07,card,408,,in use,
J08,card,409,,in use,
J09,card,410,,in use,
J10,card,411,,in use,
J11,card,412,,in use,
J12,card,413,,in use,
J13,card,414,,in use,
J14,card,415,,in use,
J15,card,416,,in use,
J16,card,417,,in use,
J17,card,418,,in use,
J18,card,419,,in use,
J19,card,420,,in use,
J20,card,421,,in use,
J21,card,422,,in use,
O01,file,2,,in use,
# The code is on the paper alone.
$ code again.pdf 1 >J01
$ code cards.pdf 3 >J03
$ code cards.pdf 1 >old
$ wc -l <J01
1
# It signs once a round is open, and it alone.
$ as J01 score ST01 moi=20
podium: no round is open yet
[77]
$ podium round open R1
round R1 is open
$ podium score ST01 moi=20 --as J01 </dev/null
podium: J01 signs what she does: give her code with --code-file FILE (- for standard input), or type it when asked
[77]
$ podium score ST01 moi=20 --as J01 --code-file old
podium: that is not the code of J01; check the card
[77]
# A draft may lack scores.
$ as J01 score ST01 moi=27 ungdung=25,5
ST01: kept as a draft; it counts once you add --submit
# Of scores with faults none is kept.
$ as J01 score ST01 moi=31 hieuqua=x tinh=1 ungdung=7.3
ST01 (moi): "31" is outside 0 to 30 of criterion moi; correct it
ST01 (hieuqua): "x" is not a number; write digits such as 27, 27,5 or 27.5
ST01 (tinh): there is no criterion tinh in the rubric of this entry
ST01 (ungdung): "7.3" is not a multiple of 0.5, the step of criterion ungdung; correct it
podium: nothing was kept
[65]
$ as J01 score ST02 moi=99 ungdung=20,3 --submit
ST02 (moi): "99" is outside 0 to 30 of criterion moi; correct it
ST02 (ungdung): "20,3" is not a multiple of 0.5, the step of criterion ungdung; correct it
ST02 (hieuqua): "Hiệu quả kinh tế, kỹ thuật, xã hội" has no score yet
podium: nothing was submitted
[65]
$ as J01 score st02 hieuqua=20 --submit
ST02 (moi): "Tính mới, sáng tạo" has no score yet
ST02 (ungdung): "Khả năng áp dụng" has no score yet
podium: nothing was submitted
[65]
$ as J01 score STO2 moi=20
podium: STO2 is not on your list in round R1; check the code
[66]
# What is submitted is complete.
$ as J01 score ST01 --submit
ST01 (hieuqua): "Hiệu quả kinh tế, kỹ thuật, xã hội" has no score yet
podium: nothing was submitted
[65]
$ request=00112233445566778899aabbccddeeff
$ as J01 score ST01 hieuqua=33 --submit --lang vi --request $request |
> sed 's/[0-9A-Z]\{12\}/RECEIPT/'
ST01: đã nộp, tổng 85,5. Mã biên nhận: RECEIPT
# The answer got lost: the same request gives the receipt again.
$ as J01 score ST01 hieuqua=33 --submit --request $request 2>&1 | sed 's/[0-9A-Z]\{12\}/RECEIPT/'
this request was carried out already; nothing was done again
RECEIPT: the sheet of J01 for ST01 in round R1, version 1
It is current, and counts unless the rules set it aside.
# A correction has a reason, and is a new version.
$ as J01 score ST01 hieuqua=34 --submit
podium: a sheet that was submitted is corrected with a reason: --reason "..."
[65]
$ as J01 score ST01 hieuqua=34 --submit --reason 'misread' --format csv | cut -d, -f1,3,4
entry,version,total
ST01,2,86.5
# The receipt of the first version stays, and no longer counts.
$ podium log --format csv | grep sheet.submitted >submitted
$ grep -o 'receipt ""[0-9A-Z]*' submitted | tail -c 13 >receipt
$ podium verify --receipt "$(tr 01 OI <receipt)" | tail -2 | sed 's/[0-9A-Z]\{12\}/RECEIPT/'
RECEIPT: the sheet of J01 for ST01 in round R1, version 1
It no longer counts: another version replaced it.
$ podium verify --receipt 000000000000 2>&1 >/dev/null
podium: no sheet has the receipt 000000000000; check it again (it has 12 letters and digits)
[66]
$ as J01 score ST02 moi=20
ST02: kept as a draft; it counts once you add --submit
$ podium round close R1
sheets that are not in yet: 134; late ones count only once a chair admits them
round R1 is closed
# After the round was closed it takes two people.
$ as J01 score ST01 hieuqua=20 --submit --reason 'typing'
podium: correcting a sheet after its round was closed needs a second person: add --with PERSON --with-code-file FILE
[77]
$ as J01 score ST01 hieuqua=20 --submit --reason 'typing' --with J01 --with-code-file J01
podium: correcting a sheet after its round was closed needs two different people
[77]
$ as J01 score ST01 hieuqua=20 --submit --reason 'typing' --with J03 --with-code-file J03 |
> sed 's/[0-9A-Z]\{12\}/RECEIPT/'
ST01: submitted, total 72.5. Receipt: RECEIPT
# Every result shows it.
$ field=$(sed -n 2p fixtures/son-la/fields.csv | cut -d, -f1)
$ podium rank --field $field | tail -2 |
> sed 's/[0-9A-Z]\{12\}/RECEIPT/g; s/scores.*, reason/scores ..., reason/'
Changed since: correcting a sheet after its round was closed ST01, by J01 + J03 (printed code), 14/11/2023 22:13:20: version 2 → 3, scores ..., reason "typing", receipt "RECEIPT" → "RECEIPT"
Signed or typed with a code as printed on its card, in the whole contest: 1 of 1 sheets.
# A secretary or organiser corrects from her paper, with a second person.
$ podium score ST01 hieuqua=21 --submit --judge J01 --reason 'as on her paper' \
>   --with J03 --with-code-file J03 | cut -c1-28
ST01: submitted, total 73.5.
$ podium rank 2>/dev/null | grep 'Sheets that'
Sheets that count: 0 signed by the judge, 1 keyed by two, 0 imported.
# A key that was revoked is marked on the receipts that it signed.
$ podium judge revoke J01 --reason 'left the council'
the keys of J01 have ended; podium judge cards gives a new card
$ podium verify --receipt "$(cat receipt)" | tail -3 | sed 's/[0-9A-Z]\{12\}/RECEIPT/'
RECEIPT: the sheet of J01 for ST01 in round R1, version 1
It no longer counts: another version replaced it.
The key that signed it has been revoked since.
# A code that a judge has drawn herself takes the place of the printed one.
$ as J03 judge rekey | sed 's/[0-9A-Z]\{4\}-[0-9A-Z]\{4\}/CODE/'
Your new code: CODE — write it down now; it is shown this once, and the printed one no longer works.
$ as J03 score ST01 moi=20
podium: that is not the code of J03; check the card
[77]
$ podium verify | sed '$d'
sl.podium: good: 431 events in an unbroken chain, every table as the log says, 84 personal values proven, 18 signatures hold
not proven: 1 answers that judges have not submitted (they count for nothing)
# What a judge may see is her own part and the rules.
$ podium status --as J03
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
$ podium rank --as J03
podium: J03 sees that in: published; before that only organisers and secretaries do; podium status shows what is yours
[77]
$ podium log --as J03
podium: J03 sees that in: ballot; before that only organisers and secretaries do; podium status shows what is yours
[77]
$ podium export sheets --as J03
podium: J03 may not see that; it is for: an organiser, a secretary; podium status shows what is yours
[77]
$ podium export criteria --as J03 | sed -n 1p | cut -c4-
round,field,criterion,name,position,maximum,step,weight,minimum,bonus,comment_below
$ podium import scores fixtures/son-la/scores.csv --as J03
podium: bringing scores in: only an organiser, a secretary may do this; J03 is a judge
[77]
$ podium verify --as J03
sl.podium: good: everything follows from the log
$ podium award list --as J03
podium: J03 sees that in: published; before that only organisers and secretaries do; podium status shows what is yours
[77]
$ podium phase next --waive all --reason test 2>&1 | tail -1
the contest is now in phase: deliberation
