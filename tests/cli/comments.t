# What a judge says about single criteria, beside the comment on the whole.
@include cards a.podium
$ export PODIUM_LANG=en
$ podium criterion edit moi --comment-below 16 --reason forgotten
moi is changed
# A note alone is no answer.
$ as J01 score ST07 moi.note='see it' >/dev/null
$ podium verify | sed -n 2p | cut -c1-5
Head:
$ as J01 score ST01 moi=20 moi.comment='New in the province' ungdung.unsure=yes
ST01: kept as a draft; it counts once you add --submit
$ as J01 score ST01 ungdung.unsure=yes ungdung=15 ungdung.note='ask the authors' hieuqua=30
ST01: kept as a draft; it counts once you add --submit
$ as J01 score --review --format csv | sed -n 1,4p
entry,state,criterion,score,total,unsure,comment,note
ST01,draft,"Tính mới, sáng tạo",20,,,New in the province,
ST01,draft,Khả năng áp dụng,15,,?,,ask the authors
ST01,draft,"Hiệu quả kinh tế, kỹ thuật, xã hội",30,65,,,
# The note is for her: without her code nobody reads it, in a backup neither.
$ podium score --review --judge J01 --format csv | sed -n 2,4p
ST01,draft,"Tính mới, sáng tạo",20,,,New in the province,
ST01,draft,Khả năng áp dụng,15,,,,
ST01,draft,"Hiệu quả kinh tế, kỹ thuật, xã hội",30,65,,,
$ podium backup k.backup >/dev/null
$ grep -c 'ask the authors' k.backup a.podium
k.backup:0
a.podium:0
[1]
# A text, a mark and a criterion must be what they are called.
$ as J01 score ST01 moi.unsure=perhaps moi.coment=x x.comment=y
ST01 (moi.coment): there is no criterion moi.coment in the rubric of this entry
ST01 (moi.unsure): "perhaps" is neither yes nor no; write yes or no
ST01 (x.comment): there is no criterion x.comment in the rubric of this entry
podium: nothing was kept
[65]
$ as J01 score ST01 moi.comment="$(printf 'a\033[1m')"
ST01 (moi.comment): the text in "moi.comment" holds a control character, or one that turns the direction of writing; remove it
podium: nothing was kept
[65]
# Notes and marks stay in the draft; the sheet has the comment.
$ as J01 score ST01 --submit | cut -c1-25
ST01: submitted, total 65
$ podium log | tail -1 | grep -o 'comments .*, origin'
comments moi="New in the province", origin
$ podium export scores
﻿round,entry,judge,criterion,score,comment
R1,ST01,J01,moi,20,New in the province
R1,ST01,J01,ungdung,15,
R1,ST01,J01,hieuqua,30,
$ podium export sheets
﻿round,entry,judge,moi,moi.comment,ungdung,hieuqua,comment
R1,ST01,J01,20,New in the province,15,30,
# A criterion may need its own comment; one on the whole does not do.
$ as J01 score ST02 moi=10 ungdung=15 hieuqua=30 --comment Weak --submit
ST02 (moi): criterion moi below 16 needs a comment; write one
podium: nothing was submitted
[65]
$ as J01 score ST02 moi=10 ungdung=15 hieuqua=30 moi.comment=Known --submit | cut -c1-25
ST02: submitted, total 55
# Question by question: with the points, alone, and until it is there.
$ printf 'ST03\n20 ? rather new\n<\n+ quite new\n# see the patent\n12\n<\n+\n12\n\n11?\n# looks copied\nknown from Japan\n2 7\n15\n30 clear\n# x\n\nyes\nq\n' |
> as J01 score | grep -vE '^ST|^   [a-e]  |^$' | sed 's/Receipt: .*/Receipt/'
Nguyễn Trọng Hiếu: 6 entries to score, 2 submitted, 1 begun
entry  state      title
Entry (Enter: ST03; q leaves): 
Công nghệ thông tin, điện tử, viễn thông
Thiết bị đo liên tục tại nhiều điểm trong kho, tự bật quạt thông gió khi vượt ngưỡng, giảm tỷ lệ hạt bị mốc.
[1/3] Tính mới, sáng tạo: 0 to 30, in steps of 0.5
Points (? help):    total so far 20; answered 1 of 3
[2/3] Khả năng áp dụng: 0 to 30, in steps of 0.5
Points (? help): 
[1/3] Tính mới, sáng tạo: 0 to 30, in steps of 0.5
   so far: 20?
   comment: rather new
Points (? help):    comment: quite new
Points (? help):    comment: quite new
   note for you alone: see the patent
Points (? help):    total so far 12; answered 1 of 3
[2/3] Khả năng áp dụng: 0 to 30, in steps of 0.5
Points (? help): 
[1/3] Tính mới, sáng tạo: 0 to 30, in steps of 0.5
   so far: 12
   comment: quite new
   note for you alone: see the patent
Points (? help):    note for you alone: see the patent
Points (? help):    Tính mới, sáng tạo: points below 16 need a comment (< other points):    Tính mới, sáng tạo: points below 16 need a comment (< other points):    Tính mới, sáng tạo: points below 16 need a comment (< other points):    Tính mới, sáng tạo: points below 16 need a comment (< other points):    total so far 11; answered 1 of 3
[2/3] Khả năng áp dụng: 0 to 30, in steps of 0.5
Points (? help): "2 7" is not a number; write digits such as 27, 27,5 or 27.5
Points (? help):    total so far 26; answered 2 of 3
[3/3] Hiệu quả kinh tế, kỹ thuật, xã hội: 0 to 40, in steps of 0.5
Points (? help):    total so far 56; answered 3 of 3
Comment on the whole (Enter: as it is; - none; < back):    what you say about the sheet as a whole, without + or #; notes are about single criteria; Enter leaves it as it is, - takes it away, < goes back, q leaves
Comment on the whole (Enter: as it is; - none; < back): 
criterion                           score
Tính mới, sáng tạo                    11?
Khả năng áp dụng                       15
Hiệu quả kinh tế, kỹ thuật, xã hội     30
Tính mới, sáng tạo: known from Japan
Hiệu quả kinh tế, kỹ thuật, xã hội: clear
Not sure yet: 1; notes for you alone: 1. Submitting deletes them.
   total so far 56; answered 3 of 3
Submit this sheet, signed by you? (yes/no, < back): ST03: submitted, total 56. Receipt
entry  state      title
Entry (Enter: ST04; q leaves): What was answered is kept; podium score goes on from there.
# Nor is a note on a sheet that was handed in the beginning of another.
$ as J01 score ST02 moi.note='good' >/dev/null
$ as J01 status --format csv | grep ST02 | cut -d, -f1,2
ST02,submitted
# A correction keeps what is not named, and an empty text takes away.
$ as J01 score ST01 hieuqua=31 moi.comment= ungdung.comment=Useful --comment Whole --submit --reason 'read again' | cut -c1-25
ST01: submitted, total 66
$ podium export sheets | grep ST01
R1,ST01,J01,20,,15,Useful,31,,Whole
$ as J01 score ST01 --comment ''
ST01: kept as a draft; it counts once you add --submit
$ as J01 score ST01 --submit --reason 'nothing to say' | cut -c1-25
ST01: submitted, total 66
$ podium export sheets | grep ST01
R1,ST01,J01,20,,15,Useful,31,,
# What is exported comes back unchanged, in either form.
$ podium export sheets >sheets.csv
$ podium export scores >scores.csv
$ cp a.podium b.kept
$ podium -C b.kept import sheets sheets.csv
sheets: rows read 3, nothing is new
$ podium -C b.kept import scores scores.csv
scores: rows read 9, nothing is new
# In a ballot.
$ podium ballot export --judge J02 | sed -n 1p
a-J02.ballot: the ballot of J02, with 5 entries to score; she scores in it on any machine with podium score, and it comes back with podium ballot import
$ podium -C a-J02.ballot score ST05 moi=20 moi.comment=Fine ungdung=20 hieuqua=20 --submit --code-file J02 |
> cut -c1-25
ST05: submitted, total 60
$ podium ballot import a-J02.ballot | sed -n 1p
a-J02.ballot: recorded 1, conflicts 0, known already 0
$ podium export scores | grep J02
R1,ST05,J02,moi,20,Fine
R1,ST05,J02,ungdung,20,
R1,ST05,J02,hieuqua,20,
# From paper: what either of two people read.
$ printf 'person,name,roles\nS08,"Lò Thị Ký, người hư cấu",secretary\n' >people.csv
$ podium import people people.csv >/dev/null
$ podium judge cards s08.pdf --person S08 >/dev/null
$ code s08.pdf 1 >S08
$ podium keyin ST03 J02 moi=20 ungdung=20 hieuqua=20 hieuqua.comment=Good --comment Seen
ST03: kept; now somebody else types it
$ podium keyin ST03 J02 moi=20 moi.note=x
ST03 (moi.note): there is no criterion moi.note in the rubric of this entry
podium: nothing was kept
[65]
$ as S08 keyin ST03 J02 moi=20 moi.comment=New ungdung=20 hieuqua=20 | cut -c1-25
ST03: keyed, total 60, re
$ podium export scores | grep ST03,J02
R1,ST03,J02,moi,20,New
R1,ST03,J02,ungdung,20,
R1,ST03,J02,hieuqua,20,Good
$ podium export sheets | grep ST03,J02
R1,ST03,J02,20,New,20,,20,Good,Seen
$ podium keyin ST04 J02 moi=20 ungdung.comment=Good
ST04 (ungdung): a comment on ungdung, but no points; give the points, or leave the comment out
podium: nothing was kept
[65]
# Who reads the paper again keeps what was read, says otherwise, or takes away.
$ podium keyin ST04 J02 moi=20 moi.comment=Wrong ungdung=20 hieuqua=20
ST04: kept; now somebody else types it
$ as S08 keyin ST04 J02 moi=21 ungdung=20 ungdung.comment=Mine hieuqua=20 --comment Whole | tail -1
podium: O01 typed it otherwise in 1 cells: read the paper again, and give its scores with --settle
moi           20      21
[65]
$ as S08 keyin ST04 J02 moi=21 moi.comment= --settle --reason read | cut -c1-25
ST04: keyed, total 61, re
$ podium export sheets | grep ST04,J02
R1,ST04,J02,21,,20,Mine,20,,Whole
# With a printed code the first of them is enough to say so.
$ podium rank --field CNTT | grep printed
Signed or typed with a code as printed on its card, in the whole contest: 6 of 6 sheets.
$ as S08 keyin ST06 J02 moi=20 ungdung=20 hieuqua=20 | tail -1
ST06: kept; now somebody else types it
$ podium keyin ST06 J02 moi=20 ungdung=20 hieuqua=20 | cut -c1-11
ST06: keyed
$ podium rank --field CNTT | grep printed
Signed or typed with a code as printed on its card, in the whole contest: 7 of 7 sheets.
# In the grid: low points are not handed in without a comment; a mark.
$ echo 'expect ST07
> send \eOB\eOB\eOB
> send 5\n5\n5\n
> expect 15
> send \eOA
> send s
> expect needs a comment
> send ?
> send q
> expect kept
> end' | TERM=xterm pty 24x80 podium score --as J01 --code-file J01 --grid
ended with 0
$ as J01 score --review --format csv | grep ST04 | cut -d, -f1,2,4-
ST04,draft, sáng tạo",5,,?,,
ST04,draft,5,,,,
ST04,draft, kỹ thuật, xã hội",5,15,,,
# A file of sheets may be written again, whatever its criteria.
$ podium export sheets sheets.csv
# An amendment by somebody else has nothing of a draft of the judge's.
$ as J02 score ST05 moi=5 moi.comment=draft
ST05: kept as a draft; it counts once you add --submit
$ podium round close R1 2>/dev/null
round R1 is closed
$ podium score ST05 hieuqua=21 --judge J02 --reason paper --submit --with S08 --with-code-file S08 | cut -c1-25
ST05: submitted, total 61
$ podium export sheets | grep ST05,J02
R1,ST05,J02,20,Fine,20,,21,,
# Blank is nothing, and such codes are names of something else.
$ podium round open R1
round R1 is open
$ as J02 score --review --format csv | grep ST05 | cut -d, -f1-4,7
ST05,revising,"Tính mới, sáng tạo",
ST05,revising,Khả năng áp dụng,20,
ST05,revising,"Hiệu quả kinh tế, kỹ thuật,45
$ as J01 score ST04 moi=5 ungdung=5 hieuqua=5 moi.comment="$(printf '\u00a0\u200b')" --submit
ST04 (moi): criterion moi below 16 needs a comment; write one
podium: nothing was submitted
[65]
$ printf 'round,entry,judge,moi,moi.comment,ungdung,hieuqua\nR1,ST04,J01,5,\342\200\213,5,5\n' >b.csv
$ podium import sheets b.csv
b.csv:2:5 (moi.comment): criterion moi below 16 needs a comment; write one
podium: b.csv: nothing was imported; faults: 1; correct the file and import it again
[65]
$ printf 'criterion,name,maximum\nmoi.note,N,5\n' >c.csv
$ podium import criteria c.csv
c.csv:2:1 (criterion): "moi.note" ends in .comment, .note or .unsure, which names what is said about a criterion; choose another code
podium: c.csv: nothing was imported; faults: 1; correct the file and import it again
[65]
$ podium verify | sed -n 1p | cut -d' ' -f1-2
a.podium: good:
$ podium -C b.kept verify | sed -n 1p | cut -d' ' -f1-2
b.kept: good:
