# The sample contest of the union, judged by the command alone.
$ podium new sl.podium --from fixtures/son-la 2>/dev/null
sl.podium: a contest from 262 rows
# Scores come in once judges are assigned, in the phase of judging, in an open round.
$ podium import scores fixtures/son-la/scores.csv 2>&1 | tail -2
podium: chưa làm được việc này (nhập điểm) ở giai đoạn thiết lập; chỉ làm được ở: chấm thi; hãy xem: podium status
[77]
$ podium --lang en check
nothing contradicts itself
$ podium --lang en phase next
the contest is now in phase: registration
$ podium --lang en import assignments fixtures/son-la/assignments.csv --dry-run
assignments: rows read 135, would add 135 and change 0
$ podium --lang en import assignments fixtures/son-la/assignments.csv
assignments: rows read 135, added 135, changed 0
$ podium --lang en import scores fixtures/son-la/scores.csv 2>&1 | tail -1
podium: bringing scores in is not done in phase registration, only in: judging; see: podium status
[77]
$ podium --lang en phase next
the contest is now in phase: judging
$ podium --lang en import scores fixtures/son-la/scores.csv
podium: round R1 is not open; type: podium round open R1
[77]
$ podium --lang en round open
round R1 is open
# A judge brings in none.
$ podium --lang en import scores fixtures/son-la/scores.csv --as J01
podium: bringing scores in: only an organiser, a secretary may do this; J01 is a judge, a chair
[77]
$ podium --lang en import scores fixtures/son-la/scores.csv
scores: rows read 405, added 135, changed 0
# Where the contest stands and its ranking, in its own language.
$ podium status
Hội thi Sáng tạo Kỹ thuật tỉnh Sơn La
Giai đoạn: chấm thi
6 lĩnh vực, 45 giải pháp của 79 tác giả thuộc 33 đơn vị, 21 giám khảo
đã nhận 135/135 phiếu
Việc cần làm: vòng còn mở: 1 (R1)
Tiếp theo: podium round close ROUND
$ podium rank --field YDUOC
Y dược (YDUOC, R1)
hạng  mã số  tổng điểm  phiếu được tính  phiếu bị loại  tên                                               cách phân hạng  ghi chú
   1  ST31       86,00                3              0  Quy trình phẫu thuật nội soi một lỗ điều trị vi…                  
   2  ST32       77,50                2              1  Viên hoàn cứng hỗ trợ điều trị thoái hóa khớp g…                  
   3  ST33       65,00                3              0  Bộ công cụ giám sát, dự báo véc tơ sốt xuất huy…                  
   4  ST34       58,50                3              0  Cáng vận chuyển người bệnh đa năng dùng trên đư…                  
   5  ST35       56,17                3              0  Mô hình cô đỡ thôn bản kết nối tư vấn sản khoa …                  
   6  ST36       50,17                3              0  Chiết xuất tinh dầu mắc khén làm nước súc miệng…                  
   7  ST37       43,17                3              0  Phần mềm nhắc lịch tiêm chủng mở rộng bằng tin …                  
Phiếu được tính: 0 do giám khảo ký, 0 nhập hai lần, 20 nhập từ tệp.
# A result says which sheets were set aside.
$ podium --lang en rank --explain ST32
ST32: Viên hoàn cứng hỗ trợ điều trị thoái hóa khớp gối từ bài thuốc của đồng bào Thái
Sheets:
  (moi + ungdung + hieuqua)
  J16: 24 + 23 + 31 = 78   counted
  J17: 23.5 + 23.5 + 30 = 77   counted
  J18: 15 + 15 + 20 = 50   set aside in pass 1
Outlier rule, pass 1: mean 205/3 (68.33); a sheet further away than 15 leaves.
Result: mean of 2 counted sheets = 155/2 = 77.50
Place 2 in Y dược.
# It says that too few would be left to set any aside.
$ podium rank --explain ST44
ST44: Sổ tay điện tử ôn tập Lịch sử địa phương tỉnh Sơn La
Các phiếu:
  (moi + ungdung + hieuqua)
  J19: 21 + 21 + 28 = 70   được tính
  J20: 14,5 + 14,5 + 19 = 48   được tính
  J21: 8 + 8 + 10 = 26   được tính
Quy định loại phiếu, lượt 1: trung bình 48; phiếu lệch quá 15 bị loại.
Không thực hiện lượt loại nếu còn ít hơn 2 phiếu: giữ nguyên các phiếu.
Kết quả: trung bình của 3 phiếu được tính = 48 = 48,00
Hạng 7 ở Giáo dục và đào tạo.
# It says how a tie was broken.
$ podium --lang en rank --explain ST10
ST10: Máy thái, nghiền thân cây ngô làm thức ăn ủ chua cho bò sữa
Sheets:
  (moi + ungdung + hieuqua)
  J05: 21.5 + 20 + 26.5 = 68   counted
  J06: 23 + 23.5 + 30 = 76.5   counted
  J08: 21 + 20.5 + 28 = 69.5   counted
Outlier rule, pass 1: mean 214/3 (71.33); a sheet further away than 15 leaves.
Result: mean of 3 counted sheets = 214/3 = 71.33
  Equal result with ST09 (place 3); the tie chain:
    Tính mới, sáng tạo: ST10 131/6 (21.83), ST09 131/6 (21.83)
    the median of the sheets: ST10 139/2 (69.50), ST09 69
Place 2 in Cơ khí tự động hóa, xây dựng, giao thông vận tải.
# The same for machines.
$ podium rank --format csv --field CNTT | sed -n 1,3p
field,place,entry,title,unit,total,exact,counted,set_aside,missing,decided_by,note
CNTT,1,ST01,"Hệ thống cảnh báo sớm lũ quét, sạt lở đất sử dụng mạng cảm biến LoRa và năng lượng mặt trời",Trung tâm Chuyển đổi số tỉnh,88.00,88,3,0,0,,
CNTT,2,ST02,Phần mềm trợ lý ảo tra cứu thủ tục hành chính bằng giọng nói tiếng Thái và tiếng Mông,Công ty TNHH Công nghệ số Hoa Ban,78.00,78,3,0,0,criterion:moi,
$ podium rank --format json --field VATLIEU | jq -c '.schema, .rows[0].exact'
1
"329/6"
# Prizes are proposed by the rules; each entry says where it stopped.
$ podium --lang en award propose --field GIAODUC --dry-run
5 prizes would be proposed
field    place  entry  total  prize              stopped at                         title
GIAODUC      1  ST38   89.67  Giải Nhất                                             Bộ thí nghiệm Vật lí 11 về dao động và sóng sử …
GIAODUC      2  ST39   87.17  Giải Nhì           Giải Nhất: none left               Bộ học liệu số "Tiếng Thái em yêu", song ngữ Th…
GIAODUC      3  ST40   77.67  Giải Ba            Giải Nhì: none left                Giải pháp tư vấn tâm lí, phòng ngừa tảo hôn cho…
GIAODUC      4  ST41   70.50  Giải Khuyến khích  Giải Ba: none left                 Mô hình tủ điện công nghiệp mô phỏng sự cố phục…
GIAODUC      5  ST42   63.67  Giải Khuyến khích  Giải Ba: under its line            Thư viện lưu động trên xe máy cho các điểm trườ…
GIAODUC      6  ST43   58.50                     Giải Khuyến khích: none left       Phòng học STEM từ vật liệu tái chế cho trường t…
GIAODUC      7  ST44   48.00                     Giải Khuyến khích: under its line  Sổ tay điện tử ôn tập Lịch sử địa phương tỉnh S…
GIAODUC      8  ST45   40.83                     Giải Khuyến khích: under its line  Bàn ghế học sinh điều chỉnh chiều cao theo nhóm…
Giáo dục và đào tạo (GIAODUC)
  only 3 judges: how much they differ is hardly known, and the certainty stated goes too far
  no evidence that judges differ in severity: the variance of judges is zero
  Giải Nhất, line after 1: not separated; the chance that the last above is truly better than the next is 65 %; the data cannot tell apart: ST38 ST39
  Giải Nhì, line after 2: separated, with a chance of 92 %
  Giải Ba, line after 3: not separated; the chance that the last above is truly better than the next is 86 %; the data cannot tell apart: ST40 ST41
  Giải Khuyến khích, line after 5: not separated; the chance that the last above is truly better than the next is 78 %; the data cannot tell apart: ST42 ST43
# They are recorded once judging is over.
$ podium --lang en award propose
podium: proposing prizes is not done in phase judging, only in: deliberation; see: podium status
[77]
$ podium --lang en certificate render c.pdf
podium: there is no award to certify yet; first, in the phase of deliberation: podium award propose, then podium award decide
[66]
$ podium --lang en phase
judging
blocker     count  what                       command
open_round      1  rounds still open: 1 (R1)  podium round close ROUND
$ podium --lang en round close
round R1 is closed
$ podium --lang en phase next
the contest is now in phase: deliberation
$ podium award propose --format csv | grep -c nhat
đã đề nghị và ghi nhận 24 giải
4
# The committee decides otherwise with a reason, for a prize that there is.
# A certificate of what is only proposed says so across the page.
$ podium --lang en certificate render draft.pdf --proposed
24 certificates in draft.pdf
$ pdftotext -raw draft.pdf - | grep -c '^DỰ THẢO'
24
$ podium --lang en award decide ST45 kk
podium: a reason is needed: --reason "..."
usage: podium award decide ENTRY PRIZE|none --reason TEXT | --as-proposed [--reason TEXT]
[64]
$ podium --lang en award decide ST45 kk --reason 'youngest author'
by the rules ST45, with 40.83 points, gets no prize (Giải Khuyến khích: under its line)
entry ST45: Giải Khuyến khích is recorded
$ podium --lang en award decide ST45 gold --reason 'x'
podium: no such prize: gold
[66]
# It decides all others as proposed.
$ podium --lang en award decide --as-proposed
24 awards decided as proposed
# The list shows what was decided otherwise, and why.
$ podium --lang en award list | tail -1
ST45 (40.83 points): Giải Khuyến khích; proposed: no prize; reason: youngest author
# Each award has its certificate, a page of one file and a file of its own.
$ podium --lang en certificate render decided.pdf --proposed
25 certificates in decided.pdf
$ pdftotext -raw decided.pdf - | grep -c '^DỰ THẢO'
0
[1]
$ podium --lang en certificate render c.pdf --separate each
25 certificates in c.pdf
$ ls each | sed -n '1p;10p;25p'
ST01_Lo-Van-Inh.pdf
ST21_NGUYEN-THI-TUYET-NHUNG.pdf
ST45_Phang-A-Denh.pdf
$ pdfinfo c.pdf | grep -E 'Pages|Page size'
Pages:           25
Page size:       841.89 x 595.276 pts (A4)
$ pdffonts c.pdf | tail -n +3 | cut -d+ -f2 | cut -c1-5 | sort -u
NotoS
TeXGy
Tinos
# The same input gives the same bytes.
$ cp c.pdf first.pdf
$ podium --lang en certificate render c.pdf
25 certificates in c.pdf
$ cmp first.pdf c.pdf
# A font that lacks letters, or is not there, is refused by name.
$ podium --lang en certificate render d.pdf --font 'No Such Font'
podium: podium does not know whether the font "No Such Font" draws all Vietnamese letters; put its files into a folder named fonts beside the contest, or take another
[65]
$ podium --lang en certificate render d.pdf --font 'Charis SIL' 2>&1 |
> sed 's/set in .*)/set in another)/'
podium: the font Charis SIL is not installed, or lacks a letter of "ỦY BAN NHÂN DÂN TỈNH SƠN LA" (it would be set in another); install it: apt install fonts-sil-charis
[69]
$ ls d.pdf* 2>/dev/null
[2]
# A full disk is reported, and nothing is left behind.
$ podium --lang en certificate render /dev/full
podium: /dev/full: No space left on device: nothing was saved
[74]
$ podium export entries /dev/full --lang en
podium: /dev/full: No space left on device: nothing was saved
[74]
$ podium rank --lang en >/dev/full
podium: writing the output failed (is the disk full?)
[74]
# Output never goes over a contest file.
$ podium --lang en certificate render sl.podium
podium: sl.podium is the contest itself; choose another name for the output
[73]
$ podium --lang en export entries sl.podium
podium: sl.podium is the contest itself; choose another name for the output
[73]
$ podium --lang en verify | sed -n 1p
sl.podium: good: 570 events in an unbroken chain, every table as the log says, 84 personal values proven, 12 signatures hold
$ podium --lang en status
Hội thi Sáng tạo Kỹ thuật tỉnh Sơn La
Phase: deliberation
6 fields, 45 entries by 79 authors from 33 units, 21 judges
135 of 135 sheets are in
24 prizes proposed, 25 awarded
To do: awards to entries whose result is below the line of that prize: 1 (ST45)
To do: prize kk: decided for 3 entries of GIAODUC, more than its quota
Next: podium award list
