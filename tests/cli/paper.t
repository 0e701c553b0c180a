# Paper: score sheets to fill in by hand.
@include open a.podium
$ export PODIUM_LANG=en
# Score sheets are those of a judge who has entries.
$ podium sheets j.pdf
podium: say whose sheets: --judge J07, or --all
usage: podium sheets FILE.pdf --judge J | --all [--grid] [--round R] [--font FAMILY]
[64]
$ podium sheets j.pdf --judge J99
podium: nothing is assigned to J99 in this round
[66]
# They do not go over a contest file.
$ podium sheets a.podium --all
podium: a.podium is the contest itself; choose another name for the output
[73]
# A font that is not there is refused, and nothing is saved.
$ podium sheets j.pdf --all --font 'No Such Font' 2>&1 | cut -c1-38
podium: the font No Such Font is not i
[69]
$ ls j.pdf
ls: cannot access 'j.pdf': No such file or directory
[2]
# A sheet has the rubric of the entry, its bands and maxima.
$ podium sheets j.pdf --judge J16
j.pdf: 7 score sheets; each judge begins on an odd page, for printing on both sides
$ pdftotext -layout -l 1 j.pdf - | tr -d '\f' | grep .
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
  TT                                      Tiêu chí                                   Điểm tối đa Điểm chấm           Nhận xét
           Tính mới, sáng tạo
           27–30: Hoàn toàn mới, lần đầu tiên được tạo ra và áp dụng trong cả
           nước
           21–26,5: Mới trong phạm vi tỉnh, có cải tiến căn bản so với giải pháp
   1       đã biết                                                                       30
   moi     16–20,5: Mới trong phạm vi ngành hoặc đơn vị, cải tiến ở mức khá            bước 0,5
           1–15,5: Ít tính mới, chủ yếu vận dụng giải pháp đã có với điều chỉnh
           nhỏ
           0–0,5: Không có tính mới, trùng với giải pháp đã được công bố hoặc
           áp dụng
           Khả năng áp dụng
           27–30: Đã áp dụng thực tế, có thể nhân rộng trong toàn tỉnh và ngoài
           tỉnh
   2       21–26,5: Đã áp dụng, có thể nhân rộng ở nhiều đơn vị cùng ngành,              30
 ungdung   lĩnh vực                                                                    bước 0,5
           16–20,5: Áp dụng được tại đơn vị, cần thêm điều kiện để nhân rộng
           1–15,5: Mới dừng ở thử nghiệm, khả năng áp dụng còn hạn chế
           0–0,5: Không có khả năng áp dụng trong thực tế
           Hiệu quả kinh tế, kỹ thuật, xã hội
           31–40: Hiệu quả rất rõ về kinh tế, kỹ thuật và xã hội, có số liệu chứng
           minh đầy đủ
   3       21–30,5: Hiệu quả rõ so với giải pháp đã biết, có số liệu chứng minh
                                                                                         40
 hieuqua                                                                               bước 0,5
           11–20,5: Có hiệu quả ở mức trung bình, số liệu chưa đầy đủ
           1–10,5: Hiệu quả thấp hoặc chưa được chứng minh
           0–0,5: Không có hiệu quả hoặc gây hại đến môi trường, xã hội
                                        Tổng cộng                                       100
Nhận xét chung:
                                                                                                    GIÁM KHẢO
                                                                                                   (Ký, ghi rõ họ tên)
       ST31 J16                                                                                   Lương Thị Hải Yến
# A grid has all entries of a judge on one page.
$ podium --lang vi sheets g.pdf --judge J16 --grid
g.pdf: 7 phiếu chấm điểm; mỗi giám khảo bắt đầu ở trang lẻ để in hai mặt
$ pdfinfo g.pdf | grep -E 'Pages|Page size'
Pages:           1
Page size:       595.28 x 841.89 pts (A4)
$ pdftotext -layout g.pdf - | grep -c 'ST3'
7
# Those of all judges are one file, with its fonts inside.
$ podium sheets all.pdf --all
all.pdf: 135 score sheets; each judge begins on an odd page, for printing on both sides
$ pdfinfo all.pdf | grep Pages
Pages:           148
$ pdffonts all.pdf | tail -n +3 | awk '{ print $1 ~ /Tinos/, $(NF-4) }' | sort | uniq -c
      6 1 yes
# Each judge begins on an odd page.
$ pdftotext all.pdf - | awk -v RS='\f' '
>   match($0, /J[0-9][0-9]/) { judge = substr($0, RSTART, 3) }
>   judge != last { print NR % 2; last = judge }' | sort | uniq -c
     21 1
# A rubric with long names is printed without room for comments on each
# criterion, and says all the same when one is needed.
$ cp -r fixtures/son-la f
$ chmod -R u+w f
$ rm f/bands.csv
$ sed -i 's/criterion:moi//' f/rules.csv
$ { echo 'criterion,name,maximum,comment_below'; for i in $(seq 12); do echo "c$i,\"Tiêu chí $i: mức độ sáng tạo, khả năng áp dụng thực tiễn và hiệu quả lâu dài\",10,5"; done; } >f/criteria.csv
$ podium new p.podium --from f >/dev/null 2>&1
$ podium -C p.podium phase next --waive all --reason test >/dev/null
$ podium -C p.podium import assignments f/assignments.csv >/dev/null
$ podium -C p.podium sheets p.pdf --judge J16 >/dev/null
$ pdftotext -layout -l 1 p.pdf - | grep -c 'Phải có nhận xét nếu dưới 5 điểm'
12
$ pdftotext -layout -l 1 p.pdf - | grep -c 'Điểm chấm  *Nhận xét'
0
[1]
$ pdftotext -layout -l 1 j.pdf - | grep -c 'Điểm chấm  *Nhận xét'
1
# The grid shows codes and steps as well, and has room for comments.
$ podium -C a.podium sheets grid2.pdf --judge J16 --grid >/dev/null
$ pdftotext -layout grid2.pdf - | grep -oE 'moi Tính|30; bước 0,5|Nhận xét \(ghi mã số' | sort | uniq -c
      2 30; bước 0,5
      1 Nhận xét (ghi mã số
      1 moi Tính
