# Keying: two people type what stands on paper.
@include open a.podium
@include code
$ export PODIUM_LANG=en
$ echo 'person,name,roles
> S08,"Lò Thị Ký, người hư cấu",secretary
> S09,"Cà Văn Số, người hư cấu",secretary' >s.csv
$ podium import people s.csv
people: rows read 2, added 2, changed 0
$ podium judge cards s08.pdf --person S08
s08.pdf: 1 cards; each code is on this paper and nowhere else
$ podium judge cards s09.pdf --person S09
s09.pdf: 1 cards; each code is on this paper and nowhere else
$ code s08.pdf 1 >S08
$ code s09.pdf 1 >S09
$ as S08 keyin ST31 J16 moi=27 ungdung=25,5 hieuqua=38 --comment 'có triển vọng'
ST31: kept; now somebody else types it
$ podium keyin --list
round  entry  judge  first  second
R1     ST31   J16    S08    
$ podium log | tail -1
407  14/11/2023 22:13:20  S08  typing paper sheets                  ST31                 round R1, entry ST31, judge J16, person S08
# The same person cannot do both.
$ as S08 keyin ST31 J16 moi=27 ungdung=25,5 hieuqua=38
ST31: kept; now somebody else types it
# It counts once the second has typed the same.
$ receipt() { sed 's/receipt [0-9A-Z]*/receipt R/'; }
$ as S09 keyin ST31 J16 moi=27 ungdung=25.5 hieuqua=38 | receipt
comment: one of the two alone typed "có triển vọng": compare with the paper
ST31: keyed, total 90.5, receipt R; S08 typed the same, or the paper decided
$ podium rank --explain ST31 | sed -n 1,4p
ST31: Quy trình phẫu thuật nội soi một lỗ điều trị viêm ruột thừa cấp ở trẻ em tại bệnh viện tuyến tỉnh
Sheets:
  (moi + ungdung + hieuqua)
  J16: 27 + 25.5 + 38 = 90.5   counted
$ podium rank | tail -2
Sheets that count: 0 signed by the judge, 1 keyed by two, 0 imported.
Signed or typed with a code as printed on its card, in the whole contest: 1 of 1 sheets.
$ podium keyin --list
round  entry  judge  first  second
# What is typed fits the rubric and an assignment, and is there once.
$ as S08 keyin ST32 J16 moi=31
ST32 (moi): "31" is outside 0 to 30 of criterion moi; correct it
podium: nothing was kept
[65]
$ as S08 keyin ST32 J16 x=3
ST32 (x): there is no criterion x in the rubric of this entry
podium: nothing was kept
[65]
$ as S08 keyin ST99 J16 moi=3
podium: ST99 is not assigned to J16 in round R1
[66]
$ as S08 keyin ST32 J01 moi=3
podium: ST32 is not assigned to J01 in round R1
[66]
$ as S08 keyin ST31 J16 moi=3
podium: there is a sheet for ST31 already: give a reason to key it again
[77]
# Two that differ: nothing stands until the paper decides.
$ as S08 keyin ST32 J16 moi=20 ungdung=21 hieuqua=30
ST32: kept; now somebody else types it
$ as S09 keyin ST32 J16 moi=20 ungdung=12 hieuqua=30
podium: S08 typed it otherwise in 1 cells: read the paper again, and give its scores with --settle
criterion  first  second
ungdung       21      12
[65]
$ podium status | grep -E 'sheets|typed'
1 of 135 sheets are in
To do: sheets that are not in yet: 134 (ST01 J01, ST01 J03, ST01 J04, ST02 J01, ST02 J03, …)
To do: paper sheets that two people have not yet typed alike: 1 (ST32 J16)
$ as S09 keyin ST32 J16 moi=20 ungdung=21 hieuqua=30 --settle | receipt
ST32: keyed, total 71, receipt R; S08 typed the same, or the paper decided
# With questions: a QR, points above the maximum, back, a score missing on the paper.
$ printf '%s\n' PODIUM:00000000:R1:ST33:J16 ST33 'ST33 J16' 31 30,5 27,25 '' 27 '<' 26 - 40 >keys
$ printf '%s\n' 'rõ ràng' 'ST33 J16' '' q >>keys
$ as S08 keyin <keys | grep .
podium: this sheet is of another contest
podium: "ST33" names no sheet: scan its QR, or type entry and judge such as ST01 J07
Sheet (scan the QR, or ENTRY JUDGE; q leaves): Sheet (scan the QR, or ENTRY JUDGE; q leaves): Sheet (scan the QR, or ENTRY JUDGE; q leaves): 
ST33  Bộ công cụ giám sát, dự báo véc tơ sốt xuất huyết tại các đô thị miền núi; judge J16 Lương Thị Hải Yến
Tính mới, sáng tạo (0 to 30): "31" is outside 0 to 30 of criterion moi; correct it
Tính mới, sáng tạo (0 to 30): "30,5" is outside 0 to 30 of criterion moi; correct it
Tính mới, sáng tạo (0 to 30): "27,25" is not a multiple of 0.5, the step of criterion moi; correct it
Tính mới, sáng tạo (0 to 30): type the points as they are on the paper, and after a space the comment beside them, if any; - if there are none; < goes back; q leaves this sheet
Tính mới, sáng tạo (0 to 30): Khả năng áp dụng (0 to 30): Tính mới, sáng tạo (0 to 30): Khả năng áp dụng (0 to 30): Hiệu quả kinh tế, kỹ thuật, xã hội (0 to 40): Comment on the whole (Enter: none): ST33: kept; now somebody else types it
Sheet (scan the QR, or ENTRY JUDGE; q leaves): 
ST33  Bộ công cụ giám sát, dự báo véc tơ sốt xuất huyết tại các đô thị miền núi; judge J16 Lương Thị Hải Yến
you have typed this sheet already: somebody else types it the second time
type it again yourself, instead of what you typed (y, else Enter): Sheet (scan the QR, or ENTRY JUDGE; q leaves): 
# A second person mistypes, and is asked what the paper says.
$ printf 'ST33 J16\n26\n5\n40\n\n-\nST33 J16\n\nq\n' >keys
$ PODIUM_LANG=vi as S09 keyin <keys | grep . | sed 's/nhận [0-9A-Z]\{12\}/nhận R/'
Phiếu (quét QR, hoặc MÃ_SỐ GIÁM_KHẢO; q: thoát): 
ST33  Bộ công cụ giám sát, dự báo véc tơ sốt xuất huyết tại các đô thị miền núi; giám khảo J16 Lương Thị Hải Yến
Tính mới, sáng tạo (0 đến 30): Khả năng áp dụng (0 đến 30): Hiệu quả kinh tế, kỹ thuật, xã hội (0 đến 40): Nhận xét chung (Enter: không có): Khả năng áp dụng: S08 nhập -, còn lần này 5. Trên giấy là bao nhiêu?
Khả năng áp dụng (0 đến 30): nhận xét: chỉ một trong hai người gõ "rõ ràng": hãy đối chiếu với phiếu giấy
ST33: đã ghi nhận, tổng 66, mã biên nhận R; S08 nhập giống vậy, hoặc đã đối chiếu phiếu giấy
phiếu thiếu điểm ở 1 tiêu chí; chưa được tính cho đến khi có đủ
Phiếu (quét QR, hoặc MÃ_SỐ GIÁM_KHẢO; q: thoát): 
ST33  Bộ công cụ giám sát, dự báo véc tơ sốt xuất huyết tại các đô thị miền núi; giám khảo J16 Lương Thị Hải Yến
đã có phiếu cho ST33; vì sao nhập lại (Enter: để nguyên): Phiếu (quét QR, hoặc MÃ_SỐ GIÁM_KHẢO; q: thoát): 
# What neither typed takes a yes: who types on without looking says none.
$ printf 'ST34 J16\n10\n10\n10\n\nq\n' | as S08 keyin | tail -2
Tính mới, sáng tạo (0 to 30): Khả năng áp dụng (0 to 30): Hiệu quả kinh tế, kỹ thuật, xã hội (0 to 40): Comment on the whole (Enter: none): ST34: kept; now somebody else types it
Sheet (scan the QR, or ENTRY JUDGE; q leaves): 
$ printf 'ST34 J16\n11\n10\n10\n\n12\n14\n13\ny\nq\n' | as S09 keyin | grep . | receipt
Sheet (scan the QR, or ENTRY JUDGE; q leaves): 
ST34  Cáng vận chuyển người bệnh đa năng dùng trên đường mòn miền núi; judge J16 Lương Thị Hải Yến
Tính mới, sáng tạo (0 to 30): Khả năng áp dụng (0 to 30): Hiệu quả kinh tế, kỹ thuật, xã hội (0 to 40): Comment on the whole (Enter: none): Tính mới, sáng tạo: S08 typed 10, you 11. What does the paper say?
Tính mới, sáng tạo (0 to 30): Neither of you typed that number. Does the paper really say so? [y/n] Tính mới, sáng tạo: S08 typed 10, you 11. What does the paper say?
Tính mới, sáng tạo (0 to 30): Neither of you typed that number. Does the paper really say so? [y/n] ST34: keyed, total 33, receipt R; S08 typed the same, or the paper decided
Sheet (scan the QR, or ENTRY JUDGE; q leaves): 
$ podium verify | sed -n 1p
a.podium: good: 419 events in an unbroken chain, every table as the log says, 84 personal values proven, 21 signatures hold
$ podium keyin --list
round  entry  judge  first  second
# A sheet that its judge signed is not typed over.
$ podium judge cards k.pdf --person J16
k.pdf: 1 cards; each code is on this paper and nowhere else
$ code k.pdf 1 >J16
$ as J16 score ST35 moi=9 ungdung=9 hieuqua=9 --submit | cut -c1-12
ST35: submit
$ as S08 keyin ST35 J16 moi=1 --reason paper
podium: the judge signed a sheet for ST35 herself: that sheet is current
[77]
# A sheet that two typed is typed again by two, with a reason.
$ as S08 keyin ST31 J16 moi=20 ungdung=20 hieuqua=20 --reason 'misread before'
ST31: kept; now somebody else types it
$ as S09 keyin ST31 J16 moi=20 ungdung=20 hieuqua=20 --reason 'misread before' | cut -c1-22
comment: one of the tw
ST31: keyed, total 60,
$ podium rank --explain ST31 | sed -n 4p
  J16: 20 + 20 + 20 = 60   counted
# A draft that her paper has overtaken is no work that is left.
$ as J16 score ST37 moi=8
ST37: kept as a draft; it counts once you add --submit
$ podium progress --format csv | grep J16, | cut -d, -f2,4-6,8
J16,7,5,1,1
$ export SOURCE_DATE_EPOCH=1700000100
$ as S08 keyin ST37 J16 moi=7 ungdung=7 hieuqua=7
ST37: kept; now somebody else types it
$ as S09 keyin ST37 J16 moi=7 ungdung=7 hieuqua=7 | receipt
ST37: keyed, total 21, receipt R; S08 typed the same, or the paper decided
$ podium progress --format csv | grep J16, | cut -d, -f2,4-6
J16,7,6,0
# The paper decides the cell in which they differ; what they agree on stays.
$ as S08 keyin ST36 J16 moi=20 ungdung=21 hieuqua=30
ST36: kept; now somebody else types it
$ as S09 keyin ST36 J16 moi=21 ungdung=12 hieuqua=30
podium: S08 typed it otherwise in 2 cells: read the paper again, and give its scores with --settle
criterion  first  second
moi           20      21
ungdung       21      12
[65]
$ as S09 keyin ST36 J16 ungdung=21 --settle
podium: moi was typed in two ways: give what the paper says for it
[65]
$ as S09 keyin ST36 J16 ungdung=21 moi=20 --settle | receipt
ST36: keyed, total 71, receipt R; S08 typed the same, or the paper decided
$ podium export sheets | grep ST36
R1,ST36,J16,20,21,30,
# What neither of them typed needs a reason.
$ as S09 keyin ST31 J17 moi=9 ungdung=9 hieuqua=9
ST31: kept; now somebody else types it
$ as S08 keyin ST31 J17 moi=9 ungdung=9 hieuqua=8 | cut -c1-60
podium: S09 typed it otherwise in 1 cells: read the paper again, and give its scores with --settle
criterion  first  second
hieuqua        9       8
[65]
$ as S08 keyin ST31 J17 hieuqua=7 --settle
podium: neither of the two typed that; if the paper says so, say why: --reason "..."
[65]
$ as S08 keyin ST31 J17 moi=1 hieuqua=8 --settle
podium: neither of the two typed that; if the paper says so, say why: --reason "..."
[65]
$ as S08 keyin ST31 J17 hieuqua=7 --settle --reason 'both misread it' | receipt
ST31: keyed, total 25, receipt R; S09 typed the same, or the paper decided
# What is not named stays: as the sheet has it that is corrected, or as the same
# person typed it before.
$ as S08 keyin ST31 J16 moi=23 --reason misread
ST31: kept; now somebody else types it
$ as S09 keyin ST31 J16 moi=23 --reason misread | cut -c1-22
comment: one of the tw
ST31: keyed, total 63,
$ podium export sheets | grep ST31
R1,ST31,J16,23,20,20,có triển vọng
R1,ST31,J17,9,9,7,
$ as S08 keyin ST33 J17 moi=10 ungdung=11 hieuqua=12 moi.comment=new
ST33: kept; now somebody else types it
$ as S08 keyin ST33 J17 moi=19
ST33: kept; now somebody else types it
$ as S09 keyin ST33 J17 moi=19
podium: S08 typed it otherwise in 2 cells: read the paper again, and give its scores with --settle
criterion  first  second
ungdung       11        
hieuqua       12        
[65]
$ as S09 keyin ST33 J17 ungdung=11
podium: S08 typed it otherwise in 1 cells: read the paper again, and give its scores with --settle
criterion  first  second
hieuqua       12        
[65]
$ as S09 keyin ST33 J17 hieuqua=12 --comment fine | cut -c1-22
comment: one of the tw
ST33: keyed, total 42,
$ podium export sheets | grep ST33,J17
R1,ST33,J17,19,11,12,fine
# Two comments that differ are both shown; the next sheet is no comment.
$ as S08 keyin ST34 J17 moi=10 ungdung=11 hieuqua=12 moi.comment=hay --comment chung | tail -1
ST34: kept; now somebody else types it
$ as S09 keyin ST34 J17 moi=10 ungdung=11 hieuqua=12 moi.comment=hây | sed 's/receipt [0-9A-Z]*/receipt R/'
moi: S08 typed "hay"; it is "hây" now: compare with the paper
comment: one of the two alone typed "chung": compare with the paper
ST34: keyed, total 33, receipt R; S08 typed the same, or the paper decided
# A file over what two people typed comes with a reason.
$ printf 'round,entry,judge,criterion,score\nR1,ST34,J17,moi,9\n' >over.csv
$ podium import scores over.csv
over.csv:2:3 (judge): two people have typed the sheet for ST34 off paper; it is replaced only with a reason
podium: over.csv: nothing was imported; faults: 1; correct the file and import it again
[65]
$ podium import scores over.csv --reason 'paper found'
scores: rows read 1, added 0, changed 1
# Who types ahead is at the points of the next sheet: a number is asked about before
# it is a comment.
$ printf '%s\n' 'ST36 J17' 20 20 20 'ST37 J17' 14 n '' q | as S08 keyin | grep -c 'Is "14" the comment'
1
$ podium log --format csv | grep ST36 | grep -c '"14"'
0
[1]
