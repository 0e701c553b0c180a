# Layouts of certificates: lists, copies to change, and what is wrong with one.
@include open sl.podium
$ export PODIUM_LANG=en PODIUM_CONTEST=sl.podium
@include awarded sl.podium
$ podium certificate layout list
classic      red and gold, a drum in the paper; for provincial contests
monochrome   black alone, for office printers
overprint    text alone, for paper that is printed already
modern       one strong colour, the prize large in it
youth        tiles and a sun; for children
academic     in English, for science fairs
merit        400 × 300 mm, for a certificate of merit (bằng khen)
$ podium --lang vi certificate layout list
classic      đỏ và vàng, trống đồng chìm trong giấy; cho hội thi cấp tỉnh
monochrome   chỉ màu đen, cho máy in văn phòng
overprint    chỉ có chữ, để in lên phôi đã in sẵn
modern       một màu đậm, tên giải thật lớn trên đó
youth        ô màu và mặt trời; cho thiếu niên nhi đồng
academic     bằng tiếng Anh, cho hội chợ khoa học
merit        400 × 300 mm, cho bằng khen
# A copy is a table, which is read again as it is.
$ podium certificate layout new mine.csv --from monochrome
mine.csv: a copy of the layout monochrome; change it as a table, and name the file instead of a layout
$ podium certificate layout show monochrome >same.csv
$ tail -c +4 mine.csv | cmp - same.csv
$ podium certificate check --layout mine.csv
24 certificates: everything has room in the layout mine.csv
$ podium certificate layout new mine.csv
podium: mine.csv is there already, and is nothing that podium could write again; choose another name, or replace it with --force
[73]
$ tail -c +4 mine.csv | cmp - same.csv
$ podium certificate layout new mine.xlsx
podium: mine.xlsx: name a file that ends in .csv
usage: podium certificate layout list | show NAME | new FILE.csv [--from NAME] | calibrate FILE.pdf [--from NAME|FILE]
[64]
$ podium certificate layout show baroque
podium: no layout "baroque": podium has classic, monochrome, overprint, modern, youth, academic, merit
[66]
$ podium certificate layout new
podium: wrong number of arguments
usage: podium certificate layout list | show NAME | new FILE.csv [--from NAME] | calibrate FILE.pdf [--from NAME|FILE]
[64]
$ podium certificate layout erase classic
podium: wrong number of arguments
usage: podium certificate layout list | show NAME | new FILE.csv [--from NAME] | calibrate FILE.pdf [--from NAME|FILE]
[64]
$ podium certificate check --layout baroque
podium: no layout "baroque": podium has classic, monochrome, overprint, modern, youth, academic, merit
[66]
# What is wrong with a table is said cell by cell.
$ cat >bad.csv <<END
> box,kind,within,after,x,y,width,height,align,font,style,size,least,colour,tracking,lead,glue,pitch,lines,relief,share,text
> page,page,,,,,297,210,,,,,,#FFF,,,,,,,,
> frame,drawing,,,0,0,297,210,,,,,,#000000,,,,,,,,dragon
> stack,stack,,,33,41,230,,centre,,,,,,,,,,,,101,
> name,text,stack,,,,,,middle,Tinos,heavy,3,,#000000,,,,,2,,,{nmae}
> unit,text,,below,10,20,100,,left,,,12,,,,,,,,,,{unit
> unit,text,frame,,10,1e3,,,left,Tinos,,12|x,,,,,,,0,,,
> page,page,,,,,20,210,,,,,,,,,,,,,,
> END
$ podium certificate check --layout bad.csv
bad.csv:2:14 (colour): "#FFF" is no list of at most 8 colours such as #A8121C, with a space between
bad.csv:3:22 (text): "dragon" is none of: plain ring guilloche drum lotus spears cartouche teeth arcs tiles sun ticket spirograph
bad.csv:4:8 (height): a row of this kind needs a value in the column "height"
bad.csv:4:21 (share): "101" is no number from 0 to 100
bad.csv:5:9 (align): "middle" is none of: left centre right
bad.csv:5:11 (style): "heavy" is no style; write regular, medium, semibold, bold, extrabold or black, and italic
bad.csv:5:12 (size): "3" is no number from 4 to 400
bad.csv:5:18 (pitch): a row of this kind needs a value in the column "pitch"
bad.csv:5:22 (text): "{nmae}" is no word that a certificate has
bad.csv:6:4 (after): no row above this one has the name "below"
bad.csv:6:10 (font): a row of this kind needs a value in the column "font"
bad.csv:6:22 (text): "{unit" is no word that a certificate has
bad.csv:7:1 (box): the name "unit" has the row 6 already
bad.csv:7:3 (within): "frame" is no row of the kind stack
bad.csv:7:6 (y): "1e3" is no number from -2000 to 2000
bad.csv:7:12 (size): "12|x" is no number from 4 to 400
bad.csv:7:19 (lines): "0" is no number from 1 to 6
bad.csv:7:22 (text): a row of this kind needs a value in the column "text"
bad.csv:8:1 (box): the name "page" has the row 2 already
bad.csv:8:2 (kind): the first row, and no other, is of the kind page
bad.csv:8:7 (width): "20" is no number from 50 to 2000
podium: the layout bad.csv has 21 faults
[65]
$ podium --lang vi certificate check --layout bad.csv
bad.csv:2:14 (colour): "#FFF" không phải là danh sách tối đa 8 màu như #A8121C, cách nhau bằng dấu cách
bad.csv:3:22 (text): "dragon" không thuộc: plain ring guilloche drum lotus spears cartouche teeth arcs tiles sun ticket spirograph
bad.csv:4:8 (height): dòng loại này cần có giá trị ở cột "height"
bad.csv:4:21 (share): "101" không phải là số từ 0 đến 100
bad.csv:5:9 (align): "middle" không thuộc: left centre right
bad.csv:5:11 (style): "heavy" không phải là kiểu chữ; hãy viết regular, medium, semibold, bold, extrabold hoặc black, và italic
bad.csv:5:12 (size): "3" không phải là số từ 4 đến 400
bad.csv:5:18 (pitch): dòng loại này cần có giá trị ở cột "pitch"
bad.csv:5:22 (text): "{nmae}" không phải là từ nào của giấy chứng nhận
bad.csv:6:4 (after): không dòng nào ở trên có tên "below"
bad.csv:6:10 (font): dòng loại này cần có giá trị ở cột "font"
bad.csv:6:22 (text): "{unit" không phải là từ nào của giấy chứng nhận
bad.csv:7:1 (box): tên "unit" đã có ở dòng 6
bad.csv:7:3 (within): dòng "frame" không thuộc loại stack
bad.csv:7:6 (y): "1e3" không phải là số từ -2000 đến 2000
bad.csv:7:12 (size): "12|x" không phải là số từ 4 đến 400
bad.csv:7:19 (lines): "0" không phải là số từ 1 đến 6
bad.csv:7:22 (text): dòng loại này cần có giá trị ở cột "text"
bad.csv:8:1 (box): tên "page" đã có ở dòng 2
bad.csv:8:2 (kind): dòng đầu tiên, và chỉ dòng đó, có loại page
bad.csv:8:7 (width): "20" không phải là số từ 50 đến 2000
podium: mẫu bad.csv có 21 lỗi
[65]
$ printf 'box,kind,depth,kind\npage,page,3,x\n' >column.csv
$ podium certificate check --layout column.csv
column.csv:1:3 (depth): no column of this table: "depth"; its columns are: box, kind, within, after, beside, x, y, width, height, align, font, style, size, least, colour, tracking, lead, glue, pitch, lines, relief, share, text; rename or remove what is not among them
column.csv:1:4 (kind): the column "kind" is there twice; remove one
column.csv:2 (width): a row of this kind needs a value in the column "width"
column.csv:2 (height): a row of this kind needs a value in the column "height"
podium: the layout column.csv has 4 faults
[65]
$ : >empty.csv
$ podium certificate check --layout empty.csv
empty.csv: there is no header row; write the names of the columns in the first row
podium: the layout empty.csv has 1 faults
[65]
# Excel in Vietnamese writes decimal commas and semicolons.
$ sed "s/,/;/g; s/\([0-9]\)\.\([0-9]\)/\1,\2/g" mine.csv >excel.csv
$ podium certificate check --layout excel.csv
24 certificates: everything has room in the layout excel.csv
$ podium certificate render a.txt --layout mine.csv --entry ST01
1 certificates in a.txt
$ podium certificate render b.txt --layout excel.csv --entry ST01
1 certificates in b.txt
$ cmp a.txt b.txt
# Where each line stands, for whoever wants to measure it.
$ grep -v '^head' a.txt
parent 50.66 22.86 66.67 3.68 12.0 ỦY BAN NHÂN DÂN TỈNH SƠN LA
host 48.70 27.98 70.61 4.60 12.0 BAN TỔ CHỨC HỘI THI SÁNG TẠO
host 46.48 33.23 75.04 4.60 12.0 KỸ THUẬT TỈNH SƠN LA LẦN THỨ X
motto 187.08 28.52 55.83 4.21 13.0 Độc lập - Tự do - Hạnh phúc
title 76.68 41.47 143.65 15.70 36.0 GIẤY CHỨNG NHẬN
lead 124.30 60.71 48.41 4.78 14.0 Chứng nhận nhóm tác giả
names 70.82 69.37 155.36 11.91 31.0 Lò Văn Inh, Nguyễn Quốc Toản,
names 102.51 82.96 91.97 10.58 31.0 Cà Thị Hương Lan
unit 121.53 95.27 53.94 5.03 13.5 Trung tâm Chuyển đổi số tỉnh
award 108.69 105.69 79.63 9.16 21.0 ĐÃ ĐẠT GIẢI NHẤT
work 88.20 119.83 120.60 5.39 15.0 Giải pháp: “Hệ thống cảnh báo sớm lũ quét, sạt lở đất
work 87.16 126.23 122.67 5.39 15.0 sử dụng mạng cảm biến LoRa và năng lượng mặt trời”
date 182.86 134.11 64.29 4.18 13.0 Sơn La, ngày 18 tháng 5 năm 2026
authority 194.19 139.22 41.62 4.15 13.0 TM. BAN TỔ CHỨC
signer_title 199.42 144.99 31.17 3.95 13.0 TRƯỞNG BAN
signer_name 196.41 183.57 37.17 4.52 14.0 Hoàng Đình Khải
decision 30.00 178.33 75.74 3.98 12.0 Quyết định số: 45/QĐ-BTC ngày 11/05/2026
contest 30.00 167.25 43.24 3.86 12.0 Hội thi Sáng tạo Kỹ thuật
contest 30.00 172.73 62.04 3.97 12.0 tỉnh Sơn La, lần thứ X (2025 - 2026)
field 30.00 161.46 86.11 4.06 12.0 Lĩnh vực: Công nghệ thông tin, điện tử, viễn thông
# What has no room is named before it is printed, and never cut.
$ sed '/^names,/s/,31|46,25,/,31|46,30.5,/; /^stack,/s/90.7/60/' mine.csv >low.csv
$ podium certificate check --layout low.csv --entry ST01
low.csv: entry ST01: there is no room in the box "names" for "Lò Văn Inh, Nguyễn Quốc Toản, Cà Thị Hương Lan"; shorten it, or give the box more width, more lines or a smaller least size
podium: layout low.csv: 1 faults for 1 certificates
[65]
$ podium certificate render c.pdf --layout low.csv --entry ST01
podium: entry ST01: there is no room in the box "names" for "Lò Văn Inh, Nguyễn Quốc Toản, Cà Thị Hương Lan"; shorten it, or give the box more width, more lines or a smaller least size
[65]
$ ls c.pdf* 2>/dev/null
[2]
# So is what leaves the page, and what stands on something else; a picture that
# is not there is named before the print shop asks for it.
$ sed '/^head,/s/,71,187,/,71,211,/' mine.csv >off.csv
$ podium certificate check --layout off.csv --entry ST01
off.csv: entry ST01: what the box "head" says leaves the page; change its place or its width in the layout
podium: layout off.csv: 1 faults for 1 certificates
[65]
$ podium certificate render c.pdf --layout off.csv --entry ST01
podium: entry ST01: what the box "head" says leaves the page; change its place or its width in the layout
[65]
$ podium certificate render c.txt --layout off.csv --entry ST01
podium: entry ST01: what the box "head" says leaves the page; change its place or its width in the layout
[65]
$ sed '/^head,/s/,71,187,92,/,190,150,92,/' mine.csv >on.csv
$ podium certificate check --layout on.csv --entry ST01
on.csv: entry ST01: the text of the box "work" stands on the box "field"; move one of them, or shorten the text
podium: layout on.csv: 1 faults for 1 certificates
[65]
$ podium --lang vi certificate check --layout on.csv --entry ST01
on.csv: giải pháp ST01: chữ của ô "work" chồng lên ô "field"; hãy dời một trong hai ô, hoặc viết ngắn hơn
podium: mẫu on.csv: 1 lỗi với 1 giấy chứng nhận
[65]
$ (cat mine.csv; echo 'logo,image,,,,20,20,20,20,,,,,,,,,,,,,,logo.png') >logo.csv
$ podium certificate check --layout logo.csv
logo.csv: there is no picture logo.png; put it beside the layout, or remove its row
podium: layout logo.csv: 1 faults for 24 certificates
[65]
# Fonts that podium does not know come from a folder beside the contest; some
# never do.
$ sed 's/Vollkorn/Comic Sans MS/' mine.csv >comic.csv
$ podium certificate check --layout comic.csv
comic.csv: podium does not know whether the font "Comic Sans MS" draws all Vietnamese letters; put its files into a folder named fonts beside the contest, or take another
podium: layout comic.csv: 1 faults for 24 certificates
[65]
$ sed 's/Vollkorn/Carlito/' mine.csv >carlito.csv
$ podium certificate check --layout carlito.csv
carlito.csv: the font "Carlito" lacks Vietnamese letters or draws them wrongly; take another
podium: layout carlito.csv: 1 faults for 24 certificates
[65]
$ podium certificate render c.pdf --layout carlito.csv --entry ST01
podium: the font "Carlito" lacks Vietnamese letters or draws them wrongly; take another
[65]
# For a print shop: bleed, and marks where to cut.
$ podium certificate render m.pdf --layout youth --entry ST01 --marks
1 certificates in m.pdf
$ pdfinfo m.pdf | grep 'Page size'
Page size:       898.583 x 651.969 pts
$ pdfinfo m.pdf | grep -E '^(Title|Subject|Author)'
Title:           GIẤY CHỨNG NHẬN - Lò Văn Inh
Subject:         Hội thi Sáng tạo Kỹ thuật tỉnh Sơn La, lần thứ X (2025 - 2026)
Author:          BAN TỔ CHỨC HỘI THI SÁNG TẠO KỸ THUẬT TỈNH SƠN LA LẦN THỨ X
# A name that says no kind of file is refused.
$ podium certificate render certificates.docx
podium: certificates.docx: name a file that ends in .pdf, .png, .svg or .txt
usage: podium certificate render FILE.pdf|.png|.svg|.txt [--separate FOLDER] [--chat FOLDER] [--badges FOLDER] [--layout NAME|FILE] [--kind award|participation|thanks] [--entry ENTRY] [--each-author] [--only NUMBER|CODE,...] [--since DAY] [--order award|number|name|unit] [--preview FILE.png] [--sign KEY-FILE [--key-passphrase-file FILE]] [--proposed] [--font FAMILY] [--marks] [--paper A3|A4|...] [--tagged]
[64]
$ podium certificate render certificates
podium: certificates: name a file that ends in .pdf, .png, .svg or .txt
usage: podium certificate render FILE.pdf|.png|.svg|.txt [--separate FOLDER] [--chat FOLDER] [--badges FOLDER] [--layout NAME|FILE] [--kind award|participation|thanks] [--entry ENTRY] [--each-author] [--only NUMBER|CODE,...] [--since DAY] [--order award|number|name|unit] [--preview FILE.png] [--sign KEY-FILE [--key-passphrase-file FILE]] [--proposed] [--font FAMILY] [--marks] [--paper A3|A4|...] [--tagged]
[64]
# A picture has one page, the first.
$ podium certificate render first.png --layout youth
the first of 24 certificates in first.png
# Pictures: a PNG anywhere, a JPEG as it is in a PDF.
$ png=iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAAD0lEQVR4nGNYISSzo00bAAggAkAQEL80AAAAAElFTkSuQmCC
$ printf %s $png | base64 -d >seal.png
$ { cat same.csv; echo 'seal,image,,,,200,150,30,30,,,,,,,,,,,,,,seal.png'; } >seal.csv
$ podium certificate render s.pdf --layout seal.csv --entry ST01
1 certificates in s.pdf
$ pdfimages -list s.pdf | tail -n +3 | awk '{ print $3, $4, $5, $9 }'
image 2 1 image
$ base64 -d >seal.jpg <<END
> /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABsSFBcUERsXFhceHBsgKEIrKCUlKFE6PTBCYF
> VlZF9VXVtqeJmBanGQc1tdhbWGkJ6jq62rZ4C8ybqmx5moq6T/2wBDARweHigjKE4rK06k
> bl1upKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpKSkpK
> T/wAARCAAEAAgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAAAAT/xAAUEAEAAAAA
> AAAAAAAAAAAAAAAA/8QAFQEBAQAAAAAAAAAAAAAAAAAABAb/xAAUEQEAAAAAAAAAAAAAAA
> AAAAAA/9oADAMBAAIRAxEAPwCAANSP/9k=
> END
$ sed s/seal.png/seal.jpg/ seal.csv >jpeg.csv
$ podium certificate render j.pdf --layout jpeg.csv --entry ST01
1 certificates in j.pdf
$ pdfimages -list j.pdf | tail -n +3 | awk '{ print $3, $4, $5, $9 }'
image 8 4 jpeg
$ podium certificate render j.png --layout jpeg.csv --entry ST01
podium: seal.jpg is no picture that can be drawn here: a PNG file, or in a PDF a JPEG file, of at most 12000 pixels a side and 32 MiB
[65]
$ head -c 40 seal.png >cut.png
$ sed s/seal.png/cut.png/ seal.csv >cut.csv
$ podium certificate render x.pdf --layout cut.csv --entry ST01
podium: cut.png is no picture that can be drawn here: a PNG file, or in a PDF a JPEG file, of at most 12000 pixels a side and 32 MiB
[65]
$ sed s/seal.png/nowhere.png/ seal.csv >none.csv
$ podium certificate render x.pdf --layout none.csv --entry ST01
podium: there is no picture nowhere.png; put it beside the layout, or remove its row
[69]
$ ls x.pdf* 2>/dev/null
[2]
# A printer that moves its paper is measured, and met by x and y of the page: 5 mm to
# the right and 3 mm up are 14.17 and 8.5 points.
$ podium certificate layout calibrate page.txt 2>&1 | sed -n 1p
podium: page.txt: name a file that ends in .pdf
[64]
$ podium certificate layout calibrate cal.pdf
cal.pdf: print it on plain paper, at 100 %, and do as it says
$ pdfinfo cal.pdf | grep -E '^Pages|^Page size'
Pages:           1
Page size:       841.89 x 595.276 pts (A4)
$ pdftotext cal.pdf - | head -1
20
$ podium certificate layout new still.csv --from overprint >/dev/null
$ sed 's/^page,page,,,,,,/page,page,,,,5,-3,/' still.csv >moved.csv
$ for l in still moved; do podium certificate render $l.pdf --layout $l.csv --entry ST01 >/dev/null; pdftotext -bbox $l.pdf $l.html; done
$ at() { grep '>NHẤT<' $1.html | grep -oE "$2=\"[0-9.]*" | cut -d'"' -f2 | head -1; }
$ awk "BEGIN { printf \"%.2f\\n\", $(at moved xMin) - $(at still xMin) }"
14.17
$ awk "BEGIN { printf \"%.2f\\n\", $(at moved yMin) - $(at still yMin) }"
-8.50
