# What entrants learn: nothing before the contest is published, nothing about
# who judged, as much as the rule lets out. Invented people.
@include open p.podium
@include awarded p.podium
$ export PODIUM_LANG=en PODIUM_CONTEST=p.podium SOURCE_DATE_EPOCH=1780000000
$ podium feedback f.pdf
podium: there is no feedback before the contest is published
[77]
$ ls f.pdf
ls: cannot access 'f.pdf': No such file or directory
[2]
$ cp p.podium all.podium
$ podium fact add objection_until --value 30/5/2026
objection_until is added
$ podium fact add objection_how --value 'Gửi Thư ký Ban Tổ chức, bằng văn bản.'
objection_how is added
$ podium phase next --sure
podium publish FOLDER writes a site of it: of the entries those that won, unless the rule publishes lets out more; final, unless the fact objection_until names a day
the contest is now in phase: published
$ podium feedback f.pdf
f.pdf: feedback on 45 entries
$ pdfinfo f.pdf | grep Pages
Pages:           45
$ podium feedback one.pdf --entry st32
one.pdf: feedback on 1 entries
$ pdftotext -layout one.pdf - | sed 's/[0-9A-Z]\{12\}/RECEIPT/g; s/  */ /g; /^ *$/d'
 ỦY BAN NHÂN DÂN TỈNH SƠN LA CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
 BAN TỔ CHỨC HỘI THI SÁNG TẠO Độc lập - Tự do - Hạnh phúc
 KỸ THUẬT TỈNH SƠN LA LẦN THỨ X
 PHIẾU PHẢN HỒI: GIẢI PHÁP ST32
 Viên hoàn cứng hỗ trợ điều trị thoái hóa khớp gối từ bài thuốc của đồng bào Thái
 Hội thi Sáng tạo Kỹ thuật tỉnh Sơn La
 lần thứ X (2025 - 2026)
Kết quả dự kiến.
Lĩnh vực: Y dược
Đơn vị: Bệnh viện Y dược cổ truyền
Kết quả: 77,50 điểm, hạng 2 trên 7 giải pháp của lĩnh vực
Giải: Giải Nhì
Điểm theo tiêu chí
 Điểm Trung
 Tiêu chí A* B C
 tối đa bình
Tính mới, sáng tạo 30 15 23,5 24 23,75
Khả năng áp dụng 30 15 23,5 23 23,25
Hiệu quả kinh tế, kỹ thuật, xã hội 40 20 30 31 30,50
 Tổng cộng 50 77 78 77,50
Các phiếu xếp theo số điểm; chữ cái không cho biết ai chấm.
* Phiếu A không được tính: lệch quá 15 điểm so với trung bình các phiếu.
Cách gửi kiến nghị
Nhận kiến nghị đến hết ngày 30/05/2026.
Gửi Thư ký Ban Tổ chức, bằng văn bản.
Mã biên nhận của các phiếu, xếp theo chữ cái: RECEIPT, RECEIPT, RECEIPT

# No judge's code or name is in it, and receipts are in the order of letters.
$ podium person list --format csv | grep judge | cut -d, -f1,2 | tr , '\n' >judges
$ pdftotext one.pdf - | grep -cwFf judges
0
[1]
$ pdftotext f.pdf - | grep -cwFf judges
0
[1]
$ pdftotext one.pdf - | grep -oE '[0-9A-Z]{12}' >receipts; sort -c receipts && wc -l <receipts
3
# Comments only where the rule lets them out; means alone where it wants that.
$ podium -C all.podium rule add feedback_shows --value 'means comments' --reason 'asked for'
feedback_shows is added
$ podium -C all.podium rule edit feedback_shows --value 'means names' --reason 'asked for'
--value: "means names": words separated by one space, of: scores means place aside comments receipts
podium: feedback_shows: nothing was changed; faults: 1
[65]
$ podium -C all.podium phase next --sure
podium publish FOLDER writes a site of it: of the entries those that won, unless the rule publishes lets out more; final, unless the fact objection_until names a day
the contest is now in phase: published
$ podium -C all.podium feedback two.pdf --entry ST32
two.pdf: feedback on 1 entries
$ pdftotext -layout two.pdf - | sed 's/  */ /g; /^ *$/d' | tail -8
 Điểm Trung
 Tiêu chí
 tối đa bình
Tính mới, sáng tạo 30 23,75
Khả năng áp dụng 30 23,25
Hiệu quả kinh tế, kỹ thuật, xã hội 40 30,50
 Tổng cộng

$ SOURCE_DATE_EPOCH=1781000000 podium feedback late.pdf --entry ST32
late.pdf: feedback on 1 entries
$ pdftotext late.pdf - | grep -E 'chính thức|kiến nghị'
Kết quả chính thức.
Cách gửi kiến nghị
Đã nhận kiến nghị đến hết ngày 30/05/2026.
$ podium feedback x.pdf --entry ST99
podium: no such entry: ST99
[66]
$ podium feedback
podium: wrong number of arguments
usage: podium feedback FILE.pdf [--entry ENTRY] [--font FAMILY] | SITE-FOLDER
[64]
# In a site: a page each, under an address that is in no page, list or file of it,
# and stays the same; no person is named.
$ podium feedback site
podium: site: name a file that ends in .pdf, or the folder of a site
usage: podium feedback FILE.pdf [--entry ENTRY] [--font FAMILY] | SITE-FOLDER
[64]
$ mkdir empty; podium feedback empty
podium: empty has no site; publish one first
[66]
$ ls empty
$ podium publish site | tail -1
site: files written 134, unchanged 0, removed 0
$ find site -type f | sort >before
$ podium feedback site
site/feedback: pages of 45 entries; their addresses are in p.podium.feedback.csv, which nobody else may see
$ find site -type f | sort | comm -13 before - | sed 's/[0-9a-f]\{32\}/ADDRESS/' | sort | uniq -c
     45 site/feedback/ADDRESS.html
      1 site/feedback/index.html
$ head -2 p.podium.feedback.csv | sed 's/[0-9a-f]\{32\}/ADDRESS/'; stat -c %a p.podium.feedback.csv
entry,address
ST01,ADDRESS
600
$ cut -d, -f2 p.podium.feedback.csv | sed 1d >addresses; grep -rlFf addresses site
[1]
$ page=site/feedback/$(sed -n 's/^ST32,//p' p.podium.feedback.csv).html
$ sed 's/<[^>]*>/ /g; s/[0-9A-Z]\{12\}/RECEIPT/g; s/  */ /g; /^ *$/d' $page
 PHIẾU PHẢN HỒI: GIẢI PHÁP ST32 
 PHIẾU PHẢN HỒI: GIẢI PHÁP ST32 
 Viên hoàn cứng hỗ trợ điều trị thoái hóa khớp gối từ bài thuốc của đồng bào Thái 
 Kết quả dự kiến. Trang này dành riêng cho tác giả; xin không chuyển địa chỉ trang cho người khác. 
 Lĩnh vực: Y dược 
 Kết quả: 77,50 điểm, hạng 2 trên 7 giải pháp của lĩnh vực 
 Giải: Giải Nhì 
 Điểm theo tiêu chí 
 Tiêu chí Điểm tối đa A* B C Trung bình 
 Tính mới, sáng tạo 30 15 23,5 24 23,75 
 Khả năng áp dụng 30 15 23,5 23 23,25 
 Hiệu quả kinh tế, kỹ thuật, xã hội 40 20 30 31 30,50 
 Tổng cộng 50 77 78 77,50 
 Các phiếu xếp theo số điểm; chữ cái không cho biết ai chấm. 
 * Phiếu A không được tính: lệch quá 15 điểm so với trung bình các phiếu. 
 Cách gửi kiến nghị 
 Nhận kiến nghị đến hết ngày 30/05/2026. Gửi Thư ký Ban Tổ chức, bằng văn bản. 
 Mã biên nhận của các phiếu, xếp theo chữ cái: RECEIPT , RECEIPT , RECEIPT 
$ grep -c 'noindex, nofollow' $page
1
$ podium author list --format csv | sed 1d | cut -d, -f3 | sort -u >people; cat judges people | grep -vx '' >names; grep -rlwFf names site/feedback
[1]
$ md5sum site/feedback/* >sums; cp p.podium.feedback.csv list
$ podium publish site | tail -1
site: files written 0, unchanged 134, removed 0
$ podium feedback site
site/feedback: pages of 45 entries; their addresses are in p.podium.feedback.csv, which nobody else may see
$ cmp p.podium.feedback.csv list && md5sum --quiet -c sums
# The table comes back from Excel, which has its own signs: the addresses stay.
$ (printf '\357\273\277'; sed 's/,/;/; s/$/\r/' list) >p.podium.feedback.csv
$ podium feedback site
site/feedback: pages of 45 entries; their addresses are in p.podium.feedback.csv, which nobody else may see
$ md5sum --quiet -c sums
# What somebody made of it in another way is refused, and no page is written:
# nobody reads about another entry, and no address that was given is lost.
$ sed 's/^ST02,.*/ST02,'$(sed -n 's/^ST01,//p' list)'/' list >p.podium.feedback.csv
$ podium feedback site 2>&1 | sed 's/[0-9a-f]\{32\}/ADDRESS/'
p.podium.feedback.csv:3:2 (address): ST02, ADDRESS: the entry, or the address, is in a row above; two entries with one address would read about each other; remove one of the rows
podium: p.podium.feedback.csv: no page was written; faults: 1; correct the table, or remove it, and all entries get new addresses
[65]
$ sed '3s/.$//; 5s/^[^,]*//; $s/.*/ST01,00000000000000000000000000000000/' list >p.podium.feedback.csv
$ podium feedback site 2>&1 | sed 's/[0-9a-f]\{31,32\}/ADDRESS/'
p.podium.feedback.csv:3:2 (address): "ADDRESS" is no address of an entry, which has 32 of the signs 0-9 a-f; correct it, or remove the row, and the entry gets a new one
p.podium.feedback.csv:5:1 (entry): it is empty, and is needed; fill it in
p.podium.feedback.csv:46:2 (address): ST01, ADDRESS: the entry, or the address, is in a row above; two entries with one address would read about each other; remove one of the rows
podium: p.podium.feedback.csv: no page was written; faults: 3; correct the table, or remove it, and all entries get new addresses
[65]
$ sed '1s/address/adress/' list >p.podium.feedback.csv; podium feedback site
p.podium.feedback.csv:1: the column "address" (in lists: address) is missing; add it to the row of headings
p.podium.feedback.csv:1:2 (adress): no column of this table: "adress"; its columns are: entry, address; rename or remove what is not among them
podium: p.podium.feedback.csv: no page was written; faults: 2; correct the table, or remove it, and all entries get new addresses
[65]
$ sed 's/$/,a@b/; 1s/a@b/mail/' list >p.podium.feedback.csv; podium feedback site
p.podium.feedback.csv:1:3 (mail): no column of this table: "mail"; its columns are: entry, address; rename or remove what is not among them
podium: p.podium.feedback.csv: no page was written; faults: 1; correct the table, or remove it, and all entries get new addresses
[65]
$ md5sum --quiet -c sums
# What is no longer given leaves a page under its address that says so.
$ sed '/^ST32/d' list >p.podium.feedback.csv
$ podium feedback site
site/feedback: pages of 45 entries; their addresses are in p.podium.feedback.csv, which nobody else may see
$ sed 's/<[^>]*>/ /g; s/  */ /g; /^ *$/d' $page
 Trang này không còn 
 Trang này không còn 
 Nội dung ở đây không còn được công bố. 
 What was here is no longer published. 
 index 
$ podium feedback site --entry ST32
podium: pages in a site are made of all entries
usage: podium feedback FILE.pdf [--entry ENTRY] [--font FAMILY] | SITE-FOLDER
[64]
