# Paper: score sheets to fill in by hand.
$ podium new a.podium --from fixtures/son-la >/dev/null 2>&1; for s in 'phase next' 'import assignments fixtures/son-la/assignments.csv' 'phase next' 'round open R1'; do podium --lang en $s >/dev/null; done; podium --lang en sheets j.pdf; podium --lang en sheets j.pdf --judge J99; podium --lang en sheets a.podium --all; podium --lang en sheets j.pdf --all --font 'No Such Font' 2>&1 | cut -c1-38; ls j.pdf
podium: say whose sheets: --judge J07, or --all
usage: podium sheets FILE.pdf --judge J | --all [--grid] [--round R] [--font FAMILY]
podium: nothing is assigned to J99 in this round
podium: a.podium: this is a contest file; choose another name for the output
podium: the font No Such Font is not i
ls: cannot access 'j.pdf': No such file or directory
[2]
$ podium --lang en sheets j.pdf --judge J16; pdftotext -layout -l 1 j.pdf - | tr -d '\f' | grep .
j.pdf: 7 score sheets; each judge begins on an odd page, for printing on both sides
  ỦY BAN NHÂN DÂN TỈNH SƠN LA  CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
 BAN TỔ CHỨC HỘI THI SÁNG TẠO        Độc lập - Tự do - Hạnh phúc
KỸ THUẬT TỈNH SƠN LA LẦN THỨ X
                                                           Sơn La, ngày ....... tháng ....... năm 20.......
                                          PHIẾU CHẤM ĐIỂM
                                Hội thi Sáng tạo Kỹ thuật tỉnh Sơn La
                                          Vòng chung khảo
Giám khảo: Lương Thị Hải Yến (J16)
Lĩnh vực: Y dược
Mã số: ST31
Tên giải pháp, sản phẩm: Quy trình phẫu thuật nội soi một lỗ điều trị viêm ruột thừa cấp
ở trẻ em tại bệnh viện tuyến tỉnh
 TT                                      Tiêu chí                                      Điểm tối đa   Điểm chấm
        Tính mới, sáng tạo
        27–30: Hoàn toàn mới, lần đầu tiên được tạo ra và áp dụng trong cả nước
        21–26,5: Mới trong phạm vi tỉnh, có cải tiến căn bản so với giải pháp đã
        biết
  1     16–20,5: Mới trong phạm vi ngành hoặc đơn vị, cải tiến ở mức khá
                                                                                           30
        1–15,5: Ít tính mới, chủ yếu vận dụng giải pháp đã có với điều chỉnh nhỏ
        0–0,5: Không có tính mới, trùng với giải pháp đã được công bố hoặc áp
        dụng
        Khả năng áp dụng
        27–30: Đã áp dụng thực tế, có thể nhân rộng trong toàn tỉnh và ngoài tỉnh
        21–26,5: Đã áp dụng, có thể nhân rộng ở nhiều đơn vị cùng ngành, lĩnh vực
  2     16–20,5: Áp dụng được tại đơn vị, cần thêm điều kiện để nhân rộng
                                                                                           30
        1–15,5: Mới dừng ở thử nghiệm, khả năng áp dụng còn hạn chế
        0–0,5: Không có khả năng áp dụng trong thực tế
        Hiệu quả kinh tế, kỹ thuật, xã hội
        31–40: Hiệu quả rất rõ về kinh tế, kỹ thuật và xã hội, có số liệu chứng minh
        đầy đủ
  3     21–30,5: Hiệu quả rõ so với giải pháp đã biết, có số liệu chứng minh               40
        11–20,5: Có hiệu quả ở mức trung bình, số liệu chưa đầy đủ
        1–10,5: Hiệu quả thấp hoặc chưa được chứng minh
        0–0,5: Không có hiệu quả hoặc gây hại đến môi trường, xã hội
                                        Tổng cộng                                         100
Nhận xét:
                                                                                 GIÁM KHẢO
                                                                               (Ký, ghi rõ họ tên)
      ST31 J16                                                               Lương Thị Hải Yến
$ podium sheets g.pdf --judge J16 --grid; pdfinfo g.pdf | grep -E 'Pages|Page size'; pdftotext -layout g.pdf - | grep -c 'ST3'; podium --lang en sheets all.pdf --all; pdfinfo all.pdf | grep Pages; pdffonts all.pdf | tail -n +3 | awk '{ print $1 ~ /Tinos/, $(NF-4) }' | sort | uniq -c
g.pdf: 7 phiếu chấm điểm; mỗi giám khảo bắt đầu ở trang lẻ để in hai mặt
Pages:           1
Page size:       595.28 x 841.89 pts (A4)
7
all.pdf: 135 score sheets; each judge begins on an odd page, for printing on both sides
Pages:           148
      6 1 yes
# Each judge begins on an odd page.
$ for i in $(seq 1 148); do pdftotext -f $i -l $i all.pdf - | grep -o 'J[0-9][0-9]' | head -1 | sed "s/$/ $i/"; done | awk '$1 != last { print $2 % 2; last = $1 }' | sort | uniq -c
     21 1
# Keying: two people type what stands on paper; the same person cannot do both.
$ printf 'person,name,roles\nS08,"Lò Thị Ký, người hư cấu",secretary\nS09,"Cà Văn Số, người hư cấu",secretary\n' >s.csv; podium --lang en import people s.csv; for s in 8 9; do podium --lang en judge cards s.pdf --person S0$s >/dev/null; pdftotext s.pdf - | grep -E '^[0-9A-Z]{4}-[0-9A-Z]{4}$' >S0$s; echo "podium --lang \${LANGUAGE:-en} \"\$@\" --as S0$s --code-file S0$s" >s$s; done
people: rows read 2, added 2, changed 0
$ sh s8 keyin ST31 J16 moi=27 ungdung=25,5 hieuqua=38 --comment 'có triển vọng'; podium --lang en keyin --list; podium --lang en log | tail -1; sh s8 keyin ST31 J16 moi=27 ungdung=25,5 hieuqua=38; sh s9 keyin ST31 J16 moi=27 ungdung=25.5 hieuqua=38 | sed 's/receipt [0-9A-Z]*/receipt R/'; podium --lang en rank --explain ST31 | head -4; podium --lang en rank | tail -1; podium --lang en keyin --list
ST31: kept; now somebody else types it
round  entry  judge  first  second
R1     ST31   J16    S08    
405  14/11/2023 22:13:20  S08  typing paper sheets                  ST31                 round R1, entry ST31, judge J16, person S08
ST31: kept; now somebody else types it
ST31: keyed, total 90.5, receipt R; S08 typed the same, or the paper decided
ST31: Quy trình phẫu thuật nội soi một lỗ điều trị viêm ruột thừa cấp ở trẻ em tại bệnh viện tuyến tỉnh
Sheets:
  (moi + ungdung + hieuqua)
  J16: 27 + 25.5 + 38 = 90.5   counted
Sheets that count: 0 signed by the judge, 1 keyed by two, 0 imported.
round  entry  judge  first  second
$ sh s8 keyin ST32 J16 moi=31; sh s8 keyin ST32 J16 x=3; sh s8 keyin ST99 J16 moi=3; sh s8 keyin ST32 J01 moi=3; sh s8 keyin ST31 J16 moi=3
ST32 (moi): "31" is outside 0 to 30 of criterion moi; correct it
podium: nothing was kept
ST32 (x): there is no criterion x in the rubric of this entry
podium: nothing was kept
podium: ST99 is not assigned to J16 in round R1
podium: ST32 is not assigned to J01 in round R1
podium: there is a sheet for ST31 already: give a reason to key it again
[77]
# Two that differ: nothing stands until the paper decides.
$ sh s8 keyin ST32 J16 moi=20 ungdung=21 hieuqua=30; sh s9 keyin ST32 J16 moi=20 ungdung=12 hieuqua=30; podium --lang en status | grep -E 'sheets|typed'; sh s9 keyin ST32 J16 moi=20 ungdung=21 hieuqua=30 --settle | sed 's/receipt [0-9A-Z]*/receipt R/'
ST32: kept; now somebody else types it
podium: S08 typed it otherwise in 1 cells: look at the paper, and give its scores with --settle
criterion  first  second
ungdung       21      12
1 of 135 sheets are in
Missing: sheets that are not in yet: 134
Missing: paper sheets that two people have not yet typed alike: 1
ST32: keyed, total 71, receipt R; S08 typed the same, or the paper decided
# With questions: a QR, points above the maximum, back, a score missing on the paper; then a second person who mistypes.
$ printf 'PODIUM:00000000:R1:ST33:J16\nST33\nST33 J16\n31\n30,5\n27,25\n\n27\n<\n26\n-\n40\nrõ ràng\nST33 J16\n\nq\n' | sh s8 keyin | grep .
podium: this sheet is of another contest
podium: "ST33" names no sheet: scan its QR, or type entry and judge such as ST01 J07
Sheet (scan the QR, or ENTRY JUDGE; q leaves): Sheet (scan the QR, or ENTRY JUDGE; q leaves): Sheet (scan the QR, or ENTRY JUDGE; q leaves): 
ST33  Bộ công cụ giám sát, dự báo véc tơ sốt xuất huyết tại các đô thị miền núi; judge J16 Lương Thị Hải Yến
Tính mới, sáng tạo (0 to 30): "31" is outside 0 to 30 of criterion moi; correct it
Tính mới, sáng tạo (0 to 30): "30,5" is outside 0 to 30 of criterion moi; correct it
Tính mới, sáng tạo (0 to 30): "27,25" is not a multiple of 0.5, the step of criterion moi; correct it
Tính mới, sáng tạo (0 to 30): type the points as they stand on the paper; - if there are none; < goes back; q leaves this sheet
Tính mới, sáng tạo (0 to 30): Khả năng áp dụng (0 to 30): Tính mới, sáng tạo (0 to 30): Khả năng áp dụng (0 to 30): Hiệu quả kinh tế, kỹ thuật, xã hội (0 to 40): Comment (Enter: none): ST33: kept; now somebody else types it
Sheet (scan the QR, or ENTRY JUDGE; q leaves): 
ST33  Bộ công cụ giám sát, dự báo véc tơ sốt xuất huyết tại các đô thị miền núi; judge J16 Lương Thị Hải Yến
you have typed this sheet already: somebody else types it the second time
type it again yourself, instead of what you typed (y, else Enter): Sheet (scan the QR, or ENTRY JUDGE; q leaves): 
$ printf 'ST33 J16\n26\n5\n40\n\n-\nST33 J16\n\nq\n' | LANGUAGE=vi sh s9 keyin | grep . | sed 's/nhận [0-9A-Z]\{12\}/nhận R/'
Phiếu (quét QR, hoặc MÃ_SỐ GIÁM_KHẢO; q: thoát): 
ST33  Bộ công cụ giám sát, dự báo véc tơ sốt xuất huyết tại các đô thị miền núi; giám khảo J16 Lương Thị Hải Yến
Tính mới, sáng tạo (0 đến 30): Khả năng áp dụng (0 đến 30): Hiệu quả kinh tế, kỹ thuật, xã hội (0 đến 40): Nhận xét (Enter: không có): Khả năng áp dụng: S08 nhập -, còn lần này 5. Trên giấy là bao nhiêu?
Khả năng áp dụng (0 đến 30): ST33: đã ghi nhận, tổng 66, mã biên nhận R; S08 nhập giống vậy, hoặc đã đối chiếu phiếu giấy
phiếu thiếu điểm ở 1 tiêu chí; chưa được tính cho đến khi có đủ
Phiếu (quét QR, hoặc MÃ_SỐ GIÁM_KHẢO; q: thoát): 
ST33  Bộ công cụ giám sát, dự báo véc tơ sốt xuất huyết tại các đô thị miền núi; giám khảo J16 Lương Thị Hải Yến
đã có phiếu cho ST33; vì sao nhập lại (Enter: để nguyên): Phiếu (quét QR, hoặc MÃ_SỐ GIÁM_KHẢO; q: thoát): 
# What neither typed is asked for twice.
$ printf 'ST34 J16\n10\n10\n10\n\nq\n' | sh s8 keyin | tail -2; printf 'ST34 J16\n11\n10\n10\n\n12\n13\n13\nq\n' | sh s9 keyin | grep . | sed 's/receipt [0-9A-Z]*/receipt R/'; podium --lang en verify | head -1; podium --lang en keyin --list
Tính mới, sáng tạo (0 to 30): Khả năng áp dụng (0 to 30): Hiệu quả kinh tế, kỹ thuật, xã hội (0 to 40): Comment (Enter: none): ST34: kept; now somebody else types it
Sheet (scan the QR, or ENTRY JUDGE; q leaves): Sheet (scan the QR, or ENTRY JUDGE; q leaves): 
ST34  Cáng vận chuyển người bệnh đa năng dùng trên đường mòn miền núi; judge J16 Lương Thị Hải Yến
Tính mới, sáng tạo (0 to 30): Khả năng áp dụng (0 to 30): Hiệu quả kinh tế, kỹ thuật, xã hội (0 to 40): Comment (Enter: none): Tính mới, sáng tạo: S08 typed 10, you 11. What does the paper say?
Tính mới, sáng tạo (0 to 30): that is what neither of you typed; look at the paper and type it once more
Tính mới, sáng tạo: S08 typed 10, you 11. What does the paper say?
Tính mới, sáng tạo (0 to 30): that is what neither of you typed; look at the paper and type it once more
Tính mới, sáng tạo: S08 typed 10, you 11. What does the paper say?
Tính mới, sáng tạo (0 to 30): ST34: keyed, total 33, receipt R; S08 typed the same, or the paper decided
Sheet (scan the QR, or ENTRY JUDGE; q leaves): 
a.podium: good: 417 events in an unbroken chain, every table as the log says, 10 personal values proven, 21 signatures hold
round  entry  judge  first  second
# A sheet that its judge signed is not typed over.
$ podium --lang en judge cards k.pdf --person J16 >/dev/null; pdftotext k.pdf - | grep -E '^[0-9A-Z]{4}-[0-9A-Z]{4}$' >J16; podium --lang en score ST35 moi=9 ungdung=9 hieuqua=9 --submit --as J16 --code-file J16 | cut -c1-12; sh s8 keyin ST35 J16 moi=1 --reason paper; sh s8 keyin ST31 J16 moi=20 ungdung=20 hieuqua=20 --reason 'misread before'; sh s9 keyin ST31 J16 moi=20 ungdung=20 hieuqua=20 --reason 'misread before' | cut -c1-22; podium --lang en rank --explain ST31 | sed -n 4p
ST35: submit
podium: the judge signed a sheet for ST35 herself: it stands
ST31: kept; now somebody else types it
ST31: keyed, total 60,
  J16: 20 + 20 + 20 = 60   counted
# A draft that her paper has overtaken is no work that is left.
$ podium --lang en score ST37 moi=8 --as J16 --code-file J16 >/dev/null; podium --lang en progress --format csv | grep J16, | cut -d, -f2,4-6; for s in s8 s9; do SOURCE_DATE_EPOCH=1700000100 sh $s keyin ST37 J16 moi=7 ungdung=7 hieuqua=7 >/dev/null; done; podium --lang en progress --format csv | grep J16, | cut -d, -f2,4-6
J16,7,5,1
J16,7,6,0
