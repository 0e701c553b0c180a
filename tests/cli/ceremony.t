# The announcing of awards: all that are decided, nothing that is not; with every
# name, as the list of awards has them. Invented people.
@include open p.podium
$ export PODIUM_LANG=en PODIUM_CONTEST=p.podium SOURCE_DATE_EPOCH=1780000000
$ podium ceremony script s.pdf
podium: no award is decided: there is nothing to announce
[66]
@include awarded p.podium
$ podium ceremony script s.pdf
s.pdf: 24 prizes, 50 names
$ pdftotext -layout s.pdf - | sed 's/seal .*/SEAL/; s/niêm phong .* -/niêm phong SEAL -/; s/  */ /g; /^ *$/d' | sed -n '1,12p'
 KỊCH BẢN LỄ TRAO GIẢI
 Hội thi Sáng tạo Kỹ thuật tỉnh Sơn La
 lần thứ X (2025 - 2026)
Giải Khuyến khích: 10
1. Công nghệ thông tin, điện tử, viễn thông (ST04)
Lê Tuấn Kiệt, Tòng Văn Pản
Điện lực Thuận Châu
“Ứng dụng bản đồ số quản lý hành lang an toàn lưới điện trung áp tại vùng đồi núi”
Tiền thưởng: 3.000.000 đồng
2. Công nghệ thông tin, điện tử, viễn thông (ST05)
Phùng Đức Anh
Công ty Cổ phần Cấp nước Suối Bàng
$ pdftotext s.pdf - | grep -c '24 giải, 50 tên'
4
# Line by line the awards that were decided, the least prizes first.
$ pdftotext s.pdf - | grep -oE '\(ST[0-9]+\)' | tr -d '()' >read
$ podium award list --format csv | grep -oE ',ST[0-9]+,' | tr -d , | sort >decided
$ sort read | comm -3 - decided
$ sed -n '1p;$p' read
ST04
ST38
$ pdftotext s.pdf - | tr -d '\f' | grep -E '^Giải [^:]*: [0-9]+$'
Giải Khuyến khích: 10
Giải Ba: 5
Giải Nhì: 5
Giải Nhất: 4
$ podium author list --format csv | grep -wFf read | cut -d, -f3 | sort -u >names
$ pdftotext s.pdf - | tr '\n' ' ' >text; while read -r n; do grep -qF "$n" text || echo "no $n"; done <names
# The hall: empty at first, then one award a page, and no other.
$ podium ceremony slides h.pdf
h.pdf: 24 prizes, 50 names
$ pdfinfo h.pdf | grep -E 'Pages|Page size'
Pages:           26
Page size:       960 x 540 pts
$ pdftotext -f 1 -l 1 h.pdf - | tr -d '\f\n' | wc -c
0
$ for p in $(seq 3 26); do pdftotext -f $p -l $p h.pdf - | grep -cE '^Giải (Nhất|Nhì|Ba|Khuyến khích)$'; done | sort | uniq -c
     24 1
$ podium ceremony slides hall
hall: 24 prizes, 50 names
$ ls hall | sed -n '1p;$p'
0000.png
0025.png
$ file hall/0000.png | cut -d, -f2
 1920 x 1080
# The order as data: parts of the ceremony, with who hands over, and messages.
$ cp p.podium o.podium
$ podium -C o.podium part add p1 --message $'Nhà tài trợ\nNgân hàng Mường La'
p1 is added
$ podium -C o.podium part add p2 --prize kk --presenter 'Bà Quàng Thị Nơi'
p2 is added
$ podium -C o.podium ceremony script o.pdf
podium: no part of the ceremony announces the award of ST01 (Giải Nhất); see: podium part list
[77]
$ podium -C o.podium part edit p2 --prize khuyenkhich
p2 is changed
$ podium -C o.podium ceremony script o.pdf
podium: part p2 of the ceremony announces the prize khuyenkhich, which the contest does not have; see: podium prize list
[77]
$ podium -C o.podium part edit p2 --prize kk
p2 is changed
$ podium -C o.podium prize add dacbiet --name 'Giải Đặc biệt' --position 1 --threshold 99 --reason 'asked for'
dacbiet is added
$ podium -C o.podium part add p7 --prize dacbiet
p7 is added
$ podium -C o.podium ceremony script o.pdf
podium: no part of the ceremony announces the award of ST01 (Giải Nhất); see: podium part list
[77]
$ podium -C o.podium part add p3 --prize ba
p3 is added
$ podium -C o.podium part add p4 --prize nhi
p4 is added
$ podium -C o.podium part add p5 --field CNTT --prize nhat --presenter 'Ông Lò Văn Sơn'
p5 is added
$ podium -C o.podium ceremony script o.pdf
podium: no part of the ceremony announces the award of ST21 (Giải Nhất); see: podium part list
[77]
$ podium -C o.podium part add p6
--prize: a part of the ceremony announces a prize, or all of a field, or is a message; fill one of them in
podium: p6: nothing was changed; faults: 1
[65]
$ podium -C o.podium part add p6 --prize nhat --message 'Văn nghệ'
p6 is added
$ podium -C o.podium ceremony script o.pdf
podium: two parts of the ceremony announce the award of ST01 (Giải Nhất); see: podium part list
[77]
$ podium -C o.podium part withdraw p5 --reason 'twice'
part p5: removed
$ podium -C o.podium part list
part  position  field  prize    presenter         message
p1    1                                           Nhà tài trợ Ngân hàng Mường La
p2    2                kk       Bà Quàng Thị Nơi  
p7    3                dacbiet                    
p3    4                ba                         
p4    5                nhi                        
p6    7                nhat                       Văn nghệ
$ podium -C o.podium ceremony script o.pdf
o.pdf: 24 prizes, 50 names
$ pdftotext -layout o.pdf - | grep -E '^ *(Giải [^:]*: [0-9]+|Trao giải.*|Nhà tài.*|Ngân.*|Văn nghệ)$'
Nhà tài trợ
Ngân hàng Mường La
Giải Khuyến khích: 10
Trao giải: Bà Quàng Thị Nơi
Giải Ba: 5
Giải Nhì: 5
Văn nghệ
Giải Nhất: 4
$ podium -C o.podium ceremony slides o.pdf
o.pdf: 24 prizes, 50 names
$ pdfinfo o.pdf | grep Pages
Pages:           28
$ pdftotext -f 3 -l 3 o.pdf - | tr -d '\f' | grep .
Nhà tài trợ
Ngân hàng Mường La

# How a name is spoken is in the script, and not before the hall.
$ podium -C o.podium author edit ST04 --position 2 --spoken 'Toòng Văn Pạn'
ST04 is changed
$ podium -C o.podium ceremony script o.pdf
o.pdf: 24 prizes, 50 names
$ pdftotext o.pdf - | grep Toòng
Lê Tuấn Kiệt, Tòng Văn Pản [Toòng Văn Pạn]
$ podium -C o.podium ceremony slides o.pdf
o.pdf: 24 prizes, 50 names
$ pdftotext o.pdf - | grep -c Toòng
0
[1]
$ podium -C o.podium log --limit 1 | tail -1 | cut -c 35-
nging authors  ST04   spoken null → (personal)
$ podium -C o.podium verify | sed 's/:.*//;q'
remark: the clock went from 14/11/2023 22:13:20 to 28/05/2026 20:26:40 at event 403; times decide nothing
o.podium
# What the committee took back is not announced.
$ podium award decide ST05 none --reason 'copied'
by the rules ST05, with 61.83 points, gets Giải Khuyến khích (Giải Ba: under its line)
entry ST05: no prize is recorded
$ podium ceremony script s.pdf
s.pdf: 23 prizes, 49 names
$ pdftotext s.pdf - | grep -c ST05
0
[1]
$ podium ceremony script s.txt
podium: s.txt: name a file that ends in .pdf
usage: podium ceremony script FILE.pdf [--font FAMILY]
[64]
$ podium ceremony
podium: ceremony needs a word after it: script, slides
See: podium help
[64]
# Nobody who is proposed is left out by haste.
@include open q.podium
$ podium -C q.podium import scores fixtures/son-la/scores.csv | head -1
scores: rows read 405, added 135, changed 0
$ podium -C q.podium round close R1
round R1 is closed
$ podium -C q.podium phase next
the contest is now in phase: deliberation
$ podium -C q.podium award propose >log
24 prizes proposed and recorded
$ podium -C q.podium award decide ST01 nhat --reason 'as proposed' | tail -1
entry ST01: Giải Nhất is recorded
$ podium -C q.podium ceremony script q.pdf
podium: the award of ST02 is proposed, and not decided: nothing is announced before all are
[77]
$ podium -C q.podium ceremony slides q.pdf
podium: the award of ST02 is proposed, and not decided: nothing is announced before all are
[77]
