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
j.pdf: 7 score sheets
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
                                        Tổng cộng
Nhận xét:
                                                                                 GIÁM KHẢO
                                                                               (Ký, ghi rõ họ tên)
      ST31 J16                                                               Lương Thị Hải Yến
$ podium sheets g.pdf --judge J16 --grid; pdfinfo g.pdf | grep -E 'Pages|Page size'; pdftotext -layout g.pdf - | grep -c 'ST3'; podium --lang en sheets all.pdf --all; pdfinfo all.pdf | grep Pages; pdffonts all.pdf | tail -n +3 | awk '{ print $1 ~ /Tinos/, $(NF-4) }' | sort | uniq -c
g.pdf: 7 phiếu chấm điểm
Pages:           1
Page size:       595.28 x 841.89 pts (A4)
7
all.pdf: 135 score sheets
Pages:           148
      6 1 yes
# Each judge begins on an odd page.
$ for i in $(seq 1 148); do pdftotext -f $i -l $i all.pdf - | grep -o 'J[0-9][0-9]' | head -1 | sed "s/$/ $i/"; done | awk '$1 != last { print $2 % 2; last = $1 }' | sort | uniq -c
     21 1
