# Which certificates are printed, in which order, on what paper. Invented people.
@include open p.podium
@include awarded p.podium
$ export PODIUM_LANG=en PODIUM_CONTEST=p.podium SOURCE_DATE_EPOCH=1780000000
$ podium certificate number
24 certificates got numbers
$ podium certificate render a.txt --order number --only 1-3
3 certificates in a.txt
$ grep -E '^number' a.txt | cut -d' ' -f7-
Số: 01/GCN-BTC
Số: 02/GCN-BTC
Số: 03/GCN-BTC
# The end of a name says what is drawn, in any case.
$ podium certificate render B.TXT --order number --only 1-3
3 certificates in B.TXT
$ cmp a.txt B.TXT
$ podium certificate render b.txt --only '22-, st05 ,2' --order number
5 certificates in b.txt
$ grep -E '^number' b.txt | cut -d' ' -f7-
Số: 02/GCN-BTC
Số: 05/GCN-BTC
Số: 22/GCN-BTC
Số: 23/GCN-BTC
Số: 24/GCN-BTC
$ podium certificate render c.txt --only 25
podium: 25 is neither the number of a certificate nor the code of what one is for
[66]
$ podium certificate render c.txt --only ST99
podium: no such entry: ST99
[66]
$ podium certificate render c.txt --only 5-3
podium: 5-3 is neither the number of a certificate nor the code of what one is for
[66]
$ podium certificate render c.txt --only 99999999999
podium: no such entry: 99999999999
[66]
$ podium certificate render c.txt --only ''
podium: no certificate is left of those that were asked for
[66]
# By given name, as lists in Vietnam are; by unit.
$ podium certificate render c.txt --order name --layout overprint --only 1-6
6 certificates in c.txt
$ grep -E '^names' c.txt | cut -d' ' -f7-
Phùng Đức Anh
Hoàng Văn Dinh
Lò Văn Inh, Nguyễn Quốc Toản, Cà Thị Hương Lan
Vàng A Khua, Đoàn Thị Thanh Tâm
Lê Tuấn Kiệt, Tòng Văn Pản
Đào Duy Tùng, Quàng Văn Hịa, Bùi Thị Nhàn
$ podium certificate render d.txt --order unit --layout overprint --only 1-6
6 certificates in d.txt
$ grep -E '^unit' d.txt | cut -d' ' -f7-
Công ty Cổ phần Cấp nước Suối Bàng
Công ty TNHH Công nghệ số Hoa Ban
Công ty TNHH Cơ khí Phiêng Sa
Điện lực Thuận Châu
Trung tâm Chuyển đổi số tỉnh
Trường Cao đẳng Kỹ thuật - Công nghệ
$ podium certificate render e.txt --order size
podium: "size" is none of: award number name unit; write one of them
usage: podium certificate render FILE.pdf|.png|.svg|.txt [--separate FOLDER] [--chat FOLDER] [--badges FOLDER] [--layout NAME|FILE] [--kind award|participation|thanks] [--entry ENTRY] [--each-author] [--only NUMBER|CODE,...] [--since DAY] [--order award|number|name|unit] [--preview FILE.png] [--sign KEY-FILE [--key-passphrase-file FILE]] [--proposed] [--font FAMILY] [--marks] [--paper A3|A4|...] [--tagged]
[64]
# What was numbered on that day or later.
$ podium certificate render e.txt --since 28/5/2026
24 certificates in e.txt
$ podium certificate render f.txt --since 2026-05-29
podium: no certificate is left of those that were asked for
[66]
$ podium certificate render f.txt --since yesterday
podium: "yesterday" is not a day; write it as 18/5/2015 or 2015-05-18
[65]
$ SOURCE_DATE_EPOCH=1780100000 podium certificate replace 3 --reason 'torn'
certificate 3 is replaced by 25: print it again
$ podium certificate render f.txt --since 30/05/2026
1 certificates in f.txt
$ grep -E '^number' f.txt | cut -d' ' -f7-
Số: 25/GCN-BTC
# The first page as a picture, beside the file or alone.
$ podium certificate render g.pdf --only 1-3 --preview g.png
2 certificates in g.pdf
$ file g.png | cut -d, -f1,2
g.png: PNG image data, 1683 x 1190
$ pdfinfo g.pdf | grep -E 'Pages|Tagged'
Tagged:          no
Pages:           2
$ podium certificate render --preview h.png
the first of 24 certificates in h.png
$ podium certificate render --preview h.jpg
podium: h.jpg: a preview is a picture; name a file that ends in .png
usage: podium certificate render FILE.pdf|.png|.svg|.txt [--separate FOLDER] [--chat FOLDER] [--badges FOLDER] [--layout NAME|FILE] [--kind award|participation|thanks] [--entry ENTRY] [--each-author] [--only NUMBER|CODE,...] [--since DAY] [--order award|number|name|unit] [--preview FILE.png] [--sign KEY-FILE [--key-passphrase-file FILE]] [--proposed] [--font FAMILY] [--marks] [--paper A3|A4|...] [--tagged]
[64]
# As large as the paper, if it has the shape of the layout.
$ podium certificate render i.pdf --only 1 --paper a3
1 certificates in i.pdf
$ pdfinfo i.pdf | grep 'Page size'
Page size:       1190.55 x 841.804 pts (A3)
$ podium certificate render j.pdf --layout merit --paper A3 2>&1 | sed -n 1p
podium: A3: no paper size (A2, A3, A4, A5) of the shape of the layout merit, which is 400 x 300 mm
[64]
$ podium certificate render j.pdf --paper letter 2>&1 | sed -n 1p
podium: letter: no paper size (A2, A3, A4, A5) of the shape of the layout classic, which is 297 x 210 mm
[64]
# With the structure that screen readers follow.
$ podium certificate render k.pdf --only 1 --tagged
1 certificates in k.pdf
$ pdfinfo k.pdf | grep -E 'Tagged'
Tagged:          yes
$ pdfinfo -struct-text k.pdf | sed -n '/H1/,/H1/p' | head -4
  H1 (block)
    "GIẤY CHỨNG NHẬN"
  P (block)
    "Chứng nhận nhóm tác giả"
$ podium certificate render l.pdf --only 1 --tagged
1 certificates in l.pdf
$ cmp k.pdf l.pdf
# One that cannot be drawn is named; it keeps no other from being printed.
$ podium entry edit ST01 --title 'Máy 漢字 lọc' --reason x
ST01 is changed
$ podium certificate replace --all --reason x | tail -1
1 certificates were replaced: each has a new number; print them again
$ podium certificate render left.pdf
classic: ST01: the font Tinos has no letter "漢" (U+6F22) for "Giải pháp: “Máy 漢字 lọc”"; write the text without it
podium: certificates left out, each named above: 1
23 certificates in left.pdf
[65]
$ pdfinfo left.pdf | grep Pages
Pages:           23
$ podium certificate render --separate left 2>&1 | tail -1
23 certificates in left
[65]
$ podium certificate render one.pdf --entry ST01
podium: ST01: the font Tinos has no letter "漢" (U+6F22) for "Giải pháp: “Máy 漢字 lọc”"; write the text without it
[69]
$ ls one.pdf
ls: cannot access 'one.pdf': No such file or directory
[2]
