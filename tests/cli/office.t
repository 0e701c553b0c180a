# Tables as an office keeps them come in at the first try: titles above the headings,
# headings of forms, STT and Ghi chú, empty columns at the end, decimal commas, names
# of fields and units for their codes, merged cells, a row of totals, a signature.
$ export PODIUM_LANG=en
$ mkdir t
$ printf 'key,value\nname,T\nlanguage,vi\n' >t/contest.csv
$ echo 'DANH SÁCH LĨNH VỰC
> STT;Mã lĩnh vực;Tên lĩnh vực
> 1;CK;Cơ khí
> 2;TH;Tin học' >t/fields.csv
$ echo 'Mã đơn vị,Tên đơn vị,Ghi chú
> U1,THPT Chuyên,
> U2,THCS Hoà Bình,' >t/units.csv
$ echo 'LIÊN HIỆP HỘI TỈNH;;;;;;;;
> DANH SÁCH GIẢI PHÁP DỰ THI, NĂM 2026;;;;;;;;
> ;;;;;;;;
> STT;Mã số;Tên giải pháp;LĨNH VỰC;Đơn vị/Trường;Ghi chú;;;
> 1;E1;Máy lọc nước, tự động;cơ khí;THPT  chuyên;gấp;;;
> 2;E2;Đèn;TH;;;;;
> 3;E3;Robot;Tin Học;THCS Hòa Bình;;;;
> ;Tổng cộng: 3;;;;;;;
> ;;;;Sơn La, ngày 1 tháng 2;;;;' >t/entries.csv
$ echo 'TT,Mã số,Họ và tên,Ngày sinh (dd/mm/yyyy),% đóng góp
> 1,E1,Nguyễn Văn A,02/03/1990,"60,5"
> 2,,Trần Thị B,05/04/1991,"39,5"
> 3,E2,Lê C,1/1/1992,100
> 4,E3,Lò D,1/1/1993,100
> ,Tổng,,,300' >t/authors.csv
$ podium new c.podium --from t
fields.csv:2: the headings were found in this row; the rows above it were not read
fields.csv:2: not read: the columns STT
units.csv:1: not read: the columns Ghi chú
entries.csv:4: the headings were found in this row; the rows above it were not read
entries.csv:4: not read: the columns STT, Ghi chú
entries.csv:6:5 (unit): cells left empty below filled ones: 1; no text of this column comes twice in a row, as where cells were merged
entries.csv:8: a row of totals; it was checked, and is no row of the table
entries.csv:9: what is below the total was not read
if they were merged, add --fill-down unit; if not, --leave-empty unit
authors.csv: cells that were merged, and have the text above them: 1 rows (3)
authors.csv:1: not read: the columns TT
authors.csv:6: a row of totals; it was checked, and is no row of the table
Next: podium -C c.podium status
c.podium: a contest from 13 rows
$ export PODIUM_CONTEST=c.podium
$ podium --lang vi entry list
mã số  mã phách  tên                    lĩnh vực  đơn vị  ngày nộp  trạng thái
E1               Máy lọc nước, tự động  CK        U1                đang hiệu lực
E2               Đèn                    TH                          đang hiệu lực
E3               Robot                  TH        U2                đang hiệu lực
$ podium --format csv author list
entry,position,name,birth_date,unit,phone,share,spoken
E1,1,Nguyễn Văn A,1990-03-02,,,60.5,
E1,2,Trần Thị B,1991-04-05,,,39.5,
E2,1,Lê C,1992-01-01,,,100,
E3,1,Lò D,1993-01-01,,,100,
# What is looked for is found without its tones, by the authors too.
$ podium --format csv entry list loc nuoc
entry,blind_code,title,field,unit,summary,filed,state
E1,,"Máy lọc nước, tự động",CK,U1,,,active
$ podium --format csv entry list NGUYEN van
entry,blind_code,title,field,unit,summary,filed,state
E1,,"Máy lọc nước, tự động",CK,U1,,,active
$ podium --format csv author list 'trần'
entry,position,name,birth_date,unit,phone,share,spoken
E1,2,Trần Thị B,1991-04-05,,,39.5,
$ podium --format csv entry list lọc robot
nothing is found for: lọc robot
entry,blind_code,title,field,unit,summary,filed,state
# The same again changes nothing; neither does a header of two rows, where cells were merged.
$ podium import entries t/entries.csv 2>/dev/null
entries: rows read 3, nothing is new
$ echo 'Mã số,Tác giả,,Đơn vị
> ,Họ và tên,Ngày sinh,
> E1,Nguyễn Văn A,02/03/1990,U1
> ,Trần Thị B,05/04/1991,
> E2,Lê C,1/1/1992,' >two.csv
$ podium import authors two.csv
two.csv: cells that were merged, and have the text above them: 1 rows (4)
two.csv:4:4 (unit): cells left empty below filled ones: 2; no text of this column comes twice in a row, as where cells were merged
if they were merged, add --fill-down unit; if not, --leave-empty unit
authors: rows read 3, added 0, changed 1
# What is below a table without a total is not taken for a part of it, nor for a person.
$ printf 'Mã số,Họ và tên,Đơn vị\nE2,Lê C,\n,,\n,NGƯỜI LẬP BIỂU,\n,Nguyễn Văn X,\n' | podium import authors -
-:4:1 (entry): this cell is empty, but required; the cell above it is filled: it may have been merged with this one, or this one forgotten; what is below a table is to be removed (the same in 1 more rows: 5)
if they were merged, add --fill-down entry
podium: -: nothing was imported; faults: 1; correct the file and import it again
[65]
$ printf 'Mã số,Họ và tên,Đơn vị\nE2,Lê C,\nTổng cộng,1 tác giả,\n,Nguyễn Văn X,\n' | podium import authors - --dry-run
-:3: a row of totals; it was checked, and is no row of the table
-:4: what is below the total was not read
authors: rows read 1, nothing is new
$ printf 'Mã số,Họ và tên,Đơn vị\nE2,Lê C,\n,Danh sách có 1 tác giả,\n' | podium import authors -
-:3:1 (entry): this cell is empty, but required; the cell above it is filled: it may have been merged with this one, or this one forgotten; what is below a table is to be removed
if they were merged, add --fill-down entry
podium: -: nothing was imported; faults: 1; correct the file and import it again
[65]
$ printf 'Mã số,Họ và tên,Đơn vị\nE2,Lê C,\n,,\n,Người lập,Sơn La\n' | podium import authors -
-:4:1 (entry): this cell is empty, but required; the cell above it is filled: it may have been merged with this one, or this one forgotten; what is below a table is to be removed
-:4:3 (unit): "Sơn La" is not in the table units; correct it, or import units first
if they were merged, add --fill-down entry
podium: -: nothing was imported; faults: 2; correct the file and import it again
[65]
# Nor is what only begins like one a row of totals.
$ printf 'Mã đơn vị,Tên đơn vị\nToan,12\nTong,Tổng công ty\n' | podium import units - --dry-run
units: rows read 2, would add 2 and change 0
# A header of two rows, whose cells are merged to the right and downwards, with a title
# above it or not.
$ printf 'Mã số,Tác giả,,,\n,Họ và tên,Ngày sinh,Điện thoại,%% đóng góp\nE2,Lê C,1/1/1992,,100\n' >rows.csv
$ podium import authors rows.csv --dry-run
authors: rows read 1, nothing is new
$ { echo 'DANH SÁCH,,,,'; cat rows.csv; } | podium import authors - --dry-run
-:3: the headings were found in this row; the rows above it were not read
authors: rows read 1, nothing is new
# Headings that are repeated, as on each printed page, take no rows with them.
$ printf 'DANH SÁCH,,\nMã số,Tên giải pháp,Lĩnh vực\nE1,Kite,CK\nMã số,Tên giải pháp,Lĩnh vực\nE2,Lamp,TH\n' | podium import entries -
-:2: the headings were found in this row; the rows above it were not read
-:4:1 (entry): "Mã số": a code has 1 to 32 letters, digits or - _ . / and no space; shorten or rename it
-:4:3 (field): "Lĩnh vực" is not in the table fields; correct it, or import fields first
podium: -: nothing was imported; faults: 2; correct the file and import it again
[65]
# A list without positions puts nobody in the place of another.
$ printf 'Mã số,Họ và tên,Đơn vị\nE1,Người Khác,U1\nE1,Nguyễn Văn A,U1\n' | podium import authors -
-:2:2 (name): Người Khác would take the place of Nguyễn Văn A, who is there already; add a column position
-:3:2 (name): Nguyễn Văn A would take the place of Trần Thị B, who is there already; add a column position
podium: -: nothing was imported; faults: 2; correct the file and import it again
[65]
# An empty cell that means all, below one that does not; numbers of columns.
$ printf 'field,prize,name,quota\nCK,nhat,Nhất,1\n,nhi,Nhì,2\n' >prizes.csv
$ podium import prizes prizes.csv --dry-run
prizes.csv:3:1 (field): cells left empty below filled ones: 1; here that means all, unless they were merged
if they were merged, add --fill-down field; if not, --leave-empty field
prizes: rows read 2, would add 2 and change 0
$ podium import prizes prizes.csv --fill-down 'Lĩnh vực' --dry-run
prizes.csv:3:1 (field): cells that were merged, and have the text above them: 1 rows (3)
prizes: rows read 2, would add 2 and change 0
$ printf 'Mã đơn vị,Tên đơn vị,Địa chỉ\n(1),(2),(3)\nU3,THPT Số 3,Sơn La\n' | podium import units -
-:2: the numbers of the columns were not read
units: rows read 1, added 1, changed 0
# A percentage among percentages; roles as lists print them; a column that is needed.
$ printf 'Mã số,Vị trí,Họ và tên,%% đóng góp\nE3,1,Lò D,"50%%"\nE3,2,Lò E,"0,5"\n' | podium import authors -
-:3:4 (share): "0,5" has no %, as others in this column have; write it with %
podium: -: nothing was imported; faults: 1; correct the file and import it again
[65]
$ printf 'Mã,Họ và tên,Vai trò\nP1,Cầm F,"Giám khảo, Thư ký"\nP2,Cầm G,Thư ký\nP3,Cầm H,judge chair\n' | podium import people -
people: rows read 3, added 3, changed 0
$ podium --format csv person list | cut -d, -f1,3 | grep ^P
P1,judge secretary
P2,secretary
P3,judge chair
$ printf 'Mã số,Tên giải pháp\nE1,Máy\nE5,Bè\nE6,Lọ\n' | podium import entries -
-:1: the column "field" (in lists: field) is missing; add it to the row of headings
podium: -: nothing was imported; faults: 1; correct the file and import it again
[65]
# Thousands in groups; a day with its time, as a workbook may have it.
$ printf 'prize,name,money\nnhat,Nhất,12.000.000\nnhi,Nhì,"6,000,000"\nba,Ba,6.000\n' | podium import prizes -
-:4:3 (money): "6.000" is not a whole number; write digits only
podium: -: nothing was imported; faults: 1; correct the file and import it again
[65]
$ printf 'Mã số,Vị trí,Họ và tên,Ngày sinh\nE3,2,Lò E,1980-05-18 08:30:00\n' | podium import authors - --dry-run
authors: rows read 1, would add 1 and change 0
# A total must be right: the number of rows, or what its column comes to.
$ sed 's/Tổng cộng: 3/Tổng cộng: 4/' t/entries.csv >wrong.csv
$ podium import entries wrong.csv
wrong.csv:4: the headings were found in this row; the rows above it were not read
wrong.csv:4: not read: the columns STT, Ghi chú
wrong.csv:6:5 (unit): cells left empty below filled ones: 1; no text of this column comes twice in a row, as where cells were merged
wrong.csv:8: a row of totals; it was checked, and is no row of the table
wrong.csv:9: what is below the total was not read
wrong.csv:8:2 (entry): the row of totals says 4; the rows above it are 3; correct one of them
if they were merged, add --fill-down unit; if not, --leave-empty unit
podium: wrong.csv: nothing was imported; faults: 1; correct the file and import it again
[65]
$ sed 's/,300/,299/' t/authors.csv >wrong.csv
$ podium import authors wrong.csv
wrong.csv: cells that were merged, and have the text above them: 1 rows (3)
wrong.csv:1: not read: the columns TT
wrong.csv:6: a row of totals; it was checked, and is no row of the table
wrong.csv:6:5 (share): the row of totals says 299; the rows above it are 4, and this column comes to 300; correct one of them
podium: wrong.csv: nothing was imported; faults: 1; correct the file and import it again
[65]
$ sed 's/^3;E3/;Tổng;;;;;;;\n3;E3/' t/entries.csv >wrong.csv
$ podium import entries wrong.csv
wrong.csv:4: the headings were found in this row; the rows above it were not read
wrong.csv:4: not read: the columns STT, Ghi chú
wrong.csv:6:5 (unit): cells left empty below filled ones: 1; no text of this column comes twice in a row, as where cells were merged
wrong.csv:9: a row of totals; it was checked, and is no row of the table
wrong.csv:10: what is below the total was not read
wrong.csv:7: a row of totals stands among other rows; remove it
if they were merged, add --fill-down unit; if not, --leave-empty unit
podium: wrong.csv: nothing was imported; faults: 1; correct the file and import it again
[65]
# A total in groups is read; one that cannot be read is not called right.
$ printf 'prize,name,money\nnhat,Nhất,12.000.000\nnhi,Nhì,6.000.000\nTổng cộng,,18.000.000\n' >money.csv
$ podium import prizes money.csv --dry-run
money.csv:4: a row of totals; it was checked, and is no row of the table
prizes: rows read 2, would add 2 and change 0
$ sed 's/18.000/18.00/' money.csv | podium import prizes -
-:4: a row of totals; it was checked, and is no row of the table
-:4:3 (money): the row of totals says 18.00.000; the rows above it are 2, and this column comes to 18000000; correct one of them
podium: -: nothing was imported; faults: 1; correct the file and import it again
[65]
$ printf 'entry,judge,score\nA,X,1\nB,X,2\nA,Y,2\nB,Y,4\nTổng,,9\n' >r.csv
$ podium analyse r.csv | head -2
r.csv:6: a row of totals; it was checked, and is no row of the table
podium: only 2 judges: how much they differ is hardly known, and the certainty stated goes too far
entry  n   score      se  rank  place from  place to  P(first)  P(prize)
B      2  2.9167  0.7454     1           1         1    0.9984    1.0000
# Numbers of columns are no row; codes and scores that are numbers are rows.
$ printf 'Mã,Tên đơn vị,Địa chỉ\n1,2,3\nDL,Điện lực,Sơn La\n' | podium import units - --dry-run
-:2: the numbers of the columns were not read
units: rows read 1, would add 1 and change 0
$ printf 'Mã,Tên lĩnh vực\nA,B\nDL,Điện lực\n' | podium import fields - --dry-run
fields: rows read 2, would add 2 and change 0
$ printf 'Điểm các bài\nentry,judge,score\n1,2,3\n2,2,4\n1,3,5\n2,3,1\n' | podium analyse - | head -2
-:2: the headings were found in this row; the rows above it were not read
podium: no evidence of a difference between entries: the variance of entries is zero
podium: only 2 judges: how much they differ is hardly known, and the certainty stated goes too far
podium: no evidence that judges differ in severity: the variance of judges is zero
entry  n   score      se  rank  place from  place to  P(first)  P(prize)
1      2  3.2500  0.0000     1                                          
# What is no table is said to be none.
$ printf '\211PNG\r\n\032\n' >picture.csv
$ podium import entries picture.csv
picture.csv: this is a picture or a document, no table; give a CSV file or a workbook
podium: picture.csv: nothing was imported; faults: 1; correct the file and import it again
[65]
$ podium import entries money.csv --worksheet 2
money.csv: only a workbook (.xlsx) has worksheets; leave out its name
podium: money.csv: nothing was imported; faults: 1; correct the file and import it again
[65]
# A cell that must name a field, and is empty below one that does, is asked about.
$ echo 'entry,title,field
> E4,Kite,CK
> E5,Boat,
> E6,Lamp,' >merged.csv
$ podium import entries merged.csv
merged.csv:3:3 (field): this cell is empty, but required; the cell above it is filled: it may have been merged with this one, or this one forgotten; what is below a table is to be removed (the same in 1 more rows: 4)
if they were merged, add --fill-down field
podium: merged.csv: nothing was imported; faults: 1; correct the file and import it again
[65]
$ podium import entries merged.csv --fill-down field --dry-run
merged.csv:3:3 (field): cells that were merged, and have the text above them: 2 rows (3)
entries: rows read 3, would add 3 and change 0
$ podium import entries merged.csv --fill-down fields
merged.csv:1: there is no column "fields" to fill; write the name of a column of the table
merged.csv:3:3 (field): this cell is empty, but required; the cell above it is filled: it may have been merged with this one, or this one forgotten; what is below a table is to be removed (the same in 1 more rows: 4)
if they were merged, add --fill-down field
podium: merged.csv: nothing was imported; faults: 2; correct the file and import it again
[65]
$ echo 'expect [y/n]
> send y\n
> end' | pty 24x100 podium import entries merged.csv --dry-run
ended with 0
# Where it may be empty that is said, if the column has the pattern of merged cells.
$ echo 'entry,title,field,unit
> E4,Kite,CK,U1
> E5,Boat,CK,
> E6,Lamp,TH,U2' >merged.csv
$ podium import entries merged.csv --dry-run
merged.csv:3:4 (unit): cells left empty below filled ones: 1; no text of this column comes twice in a row, as where cells were merged
if they were merged, add --fill-down unit; if not, --leave-empty unit
entries: rows read 3, would add 3 and change 0
# One cause is one fault.
$ echo 'entry,title,field,colour,size,
> E4,Kite,XX,red,9,
> E5,Boat,XX,red,9,
> E6,Lamp,XX,red,9,see below
> E7,Sun,XX,,,' >many.csv
$ podium import entries many.csv
many.csv:1:4 (colour): no column of this table: "colour", "size"; its columns are: entry, blind code, title, field, unit, summary, filed on, state; rename or remove what is not among them
many.csv:2:3 (field): "XX" is not in the table fields; correct it, or import fields first (the same in 3 more rows: 3-5)
many.csv:4:6: "see below" is in a column without a heading; write one, or empty the column
podium: many.csv: nothing was imported; faults: 3; correct the file and import it again
[65]
$ echo 'Phiếu này không có tiêu đề
> a;b' >none.csv
$ podium import entries none.csv
none.csv:1: no row has headings of this table; the first reads: Phiếu này không có tiêu đề; the columns of the table are: entry blind_code title field unit summary filed state
podium: none.csv: nothing was imported; faults: 1; correct the file and import it again
[65]
# Two columns for one, and one name for two rows, are not chosen between.
$ echo 'Mã số,Tên giải pháp,Tên đề tài,Lĩnh vực
> E4,Kite,Kite,CK' >twice.csv
$ podium import entries twice.csv
twice.csv:1:3 (title): the column "title" is there twice; remove one
podium: twice.csv: nothing was imported; faults: 1; correct the file and import it again
[65]
$ podium import fields - <<'X'
> field,name
> CK2,CƠ KHÍ
> X
fields: rows read 1, added 1, changed 0
$ sed 's/cơ khí/Cơ khí/; /Tổng/d' t/entries.csv | podium import entries -
-:4: the headings were found in this row; the rows above it were not read
-:4: not read: the columns STT, Ghi chú
-:5:4 (field): "Cơ khí" is the name of several rows of the table fields; write the code of one
-:8:2 (entry): it is empty, and is needed; fill it in
-:8:5 (unit): "Sơn La, ngày 1 tháng 2" is not in the table units; correct it, or import units first
podium: -: nothing was imported; faults: 3; correct the file and import it again
[65]
$ printf 'field,name\nTH2,ck\n' | podium import fields -
fields: rows read 1, added 1, changed 0
$ printf 'entry,title,field\nE4,Kite,CK\n' | podium import entries -
entries: rows read 1, added 1, changed 0
$ podium --format csv entry list Kite
entry,blind_code,title,field,unit,summary,filed,state
E4,,Kite,CK,,,,active
# Any delimiter, and the line that Excel reads.
$ printf 'sep=|\nentry|title|field\nE8|Kite; red, big|CK\n' | podium import entries - --dry-run
entries: rows read 1, would add 1 and change 0
# What Excel made of a code or a telephone number is said, not taken.
$ printf 'entry,title,field\n01-Feb,Kite,CK\nMar-26,Boat,CK\n1.5E+10,Lamp,CK\n1-2,Sun,CK\n' | podium import entries -
-:2:1 (entry): "01-Feb": Excel made a date of what was typed here; format the column as text, and type it again
-:3:1 (entry): "Mar-26": Excel made a date of what was typed here; format the column as text, and type it again
-:4:1 (entry): "1.5E+10": Excel rounded a number here; format the column as text, and type it again
podium: -: nothing was imported; faults: 3; correct the file and import it again
[65]
$ printf 'entry,position,name,phone\nE1,1,An,"9,12E+08"\nE1,2,Bi,0912345678\n' | podium import authors -
-:2:4 (phone): "9,12E+08": Excel rounded a number here; format the column as text, and type it again
podium: -: nothing was imported; faults: 1; correct the file and import it again
[65]
# What is in another encoding is decoded, shown, and asked about; a script must name it.
$ echo 'Mã số;Tên giải pháp;Lĩnh vực
> E8;ĐèN học đường;CK
> E9;ấm nước;TH
> E10;Nhà kính trồng ớt;TH' >u.csv
$ iconv -f UTF-8 -t TCVN5712-1 u.csv >tcvn3.csv
$ podium import entries tcvn3.csv
tcvn3.csv: the file is not UTF-8; it seems to be TCVN3 (ABC), and then reads: ĐèN học đường; ấm nước; Nhà kính trồng ớt
if this is how it is written, add --encoding tcvn3
podium: tcvn3.csv: nothing was imported; faults: 1; correct the file and import it again
[65]
$ podium import entries tcvn3.csv --encoding vni
tcvn3.csv: read as VNI the file makes no sense: �N h�c �ng; �m n�c; Nh� k�nh tr�ng �t
podium: tcvn3.csv: nothing was imported; faults: 1; correct the file and import it again
[65]
$ podium import entries tcvn3.csv --encoding tcvn
tcvn3.csv: read as TCVN3 (ABC): ĐèN học đường; ấm nước; Nhà kính trồng ớt
entries: rows read 3, added 3, changed 0
$ echo 'expect ấm nước
> expect [y/n]
> send y\n
> end' | pty 24x100 podium import entries tcvn3.csv
ended with 0
$ podium --format csv entry list | tail -3
E8,,ĐÈN học đường,CK,,,,active
E9,,Ấm nước,TH,,,,active
E10,,Nhà kính trồng ớt,TH,,,,active
$ iconv -f UTF-8 -t CP1258 u.csv | podium import entries - --encoding windows-1258 --dry-run
-: read as Windows-1258 (Vietnamese ANSI): ĐèN học đường; ấm nước; Nhà kính trồng ớt
entries: rows read 3, would add 0 and change 2
$ iconv -f UTF-8 -t UTF-16 u.csv | podium import entries - --dry-run
entries: rows read 3, would add 0 and change 2
$ iconv -f UTF-8 -t UTF-16BE u.csv | podium import entries -
-: the file is not UTF-8; it seems to be UTF-16 without its mark, and then reads: ĐèN học đường; ấm nước; Nhà kính trồng ớt
if this is how it is written, add --encoding utf-16be
podium: -: nothing was imported; faults: 1; correct the file and import it again
[65]
# A width that the bytes do not have is not the file's.
$ podium import entries u.csv --encoding utf-16le 2>&1 | sed 's/no sense.*/no sense/'
u.csv: read as UTF-16 without its mark the file makes no sense
podium: u.csv: nothing was imported; faults: 1; correct the file and import it again
[65]
$ iconv -f UTF-8 -t UTF-16BE u.csv | podium import entries - --encoding vni 2>&1 | sed 's/no sense.*/no sense/'
-: read as VNI the file makes no sense
podium: -: nothing was imported; faults: 1; correct the file and import it again
[65]
# The same bytes taken for Western letters, and written as UTF-8: not what they say.
$ iconv -f ISO-8859-1 -t UTF-8 tcvn3.csv | podium import entries -
-: the letters of this file seem to be those of TCVN3 (ABC), which need a font of their own; read so, it says: ĐèN học đường; ấm nước; Nhà kính trồng ớt
if this is how it is written, add --encoding tcvn3
podium: -: nothing was imported; faults: 1; correct the file and import it again
[65]
$ iconv -f ISO-8859-1 -t UTF-8 tcvn3.csv | podium import entries - --encoding tcvn3 --dry-run
-: read as TCVN3 (ABC): ĐèN học đường; ấm nước; Nhà kính trồng ớt
entries: rows read 3, nothing is new
# A row in another encoding than its file is a fault of that row.
$ { cat tcvn3.csv; tail -1 u.csv | sed s/E10/E11/; } >both.csv
$ podium import entries both.csv --encoding tcvn3
both.csv: read as TCVN3 (ABC): ĐèN học đường; ấm nước; Nhà kính trồng ớt
both.csv:5:2 (title): letters were lost when this was decoded: "Nh� k�nh tr�ng �t"; the row may be in another encoding than the file; write it anew
podium: both.csv: nothing was imported; faults: 1; correct the file and import it again
[65]
$ { cat u.csv; tail -1 tcvn3.csv; } | podium import entries -
-:5:1 (entry): "E10" is in row 4 already; keep one of them
-:5:2 (title): a cell is not UTF-8; type it again if it is the only one, else save the file in Excel as "CSV UTF-8 (Comma delimited)"
podium: -: nothing was imported; faults: 2; correct the file and import it again
[65]
# Bytes that read in none.
$ printf 'entry,title,field\nE1,\xbf\xbf\xbe\xbe,F\n' | podium import entries -
-:2:2 (title): a cell is not UTF-8; type it again if it is the only one, else save the file in Excel as "CSV UTF-8 (Comma delimited)"
podium: -: nothing was imported; faults: 1; correct the file and import it again
[65]
# A folder whose cells are merged says so once for all its files.
$ mkdir m
$ cp t/contest.csv t/fields.csv m
$ printf 'entry,title,field\nE1,Kite,CK\nE2,Boat,\n' >m/entries.csv
$ podium new m.podium --from m 2>&1 | tail -3
if they were merged, add --fill-down field
podium: m/entries.csv: nothing was imported; faults: 1; correct the file and import it again
podium: m.podium was not made; correct the files and try again
[65]
$ podium new m.podium --from m --fill-down field,unit 2>/dev/null
m.podium: a contest from 6 rows
# What names a row of a file that cannot be read is no fault.
$ printf 'field,name\nCK,Cơ khí\nT H,Tin học\n' >m/fields.csv
$ printf 'entry,title,field\nE1,Kite,Cơ khí\nE2,Boat,TIN HỌC\n' >m/entries.csv
$ podium new n.podium --from m
fields.csv:3:1 (field): "T H": a code has 1 to 32 letters, digits or - _ . / and no space; shorten or rename it
podium: m/fields.csv: nothing was imported; faults: 1; correct the file and import it again
podium: n.podium was not made; correct the files and try again
[65]
# A folder may hold files in different encodings; what is named is for those that need it.
$ cp tcvn3.csv t/entries.csv
$ rm t/authors.csv
$ podium -C d.podium new d.podium --from t 2>/dev/null
[65]
$ podium new d.podium --from t --encoding tcvn3 2>&1 | grep d.podium:
d.podium: a contest from 9 rows
$ printf 'entry;judge;score\nMáy;An;8,5\nMáy;Bi;7\nĐèn;An;6\nĐèn;Bi;9\n' | iconv -f UTF-8 -t TCVN5712-1 >r.csv
$ podium analyse r.csv
r.csv: the file is not UTF-8; it seems to be TCVN3 (ABC), and then reads: Máy; Máy; Đèn
if this is how it is written, add --encoding tcvn3
[65]
$ podium analyse r.csv --encoding tcvn3 | head -3 | tail -2
r.csv: read as TCVN3 (ABC): Máy; Máy; Đèn
podium: no evidence of a difference between entries: the variance of entries is zero
podium: only 2 judges: how much they differ is hardly known, and the certainty stated goes too far
podium: no evidence that judges differ in severity: the variance of judges is zero
Máy    2  7.6250  0.0000     1                                          
Đèn    2  7.6250  0.0000     1                                          
# Score sheets, too: criteria by their names, merged cells, a column of totals.
@include open s.podium
$ export PODIUM_CONTEST=s.podium
$ echo 'BẢNG ĐIỂM
> Vòng;Mã số;Giám khảo;Tính mới, sáng tạo;Khả năng áp dụng;Hiệu quả kinh tế, kỹ thuật, xã hội;Nhận xét;Tổng
> R1;ST01;J01;25,5;20;27;tốt;72,5
> ;;J03;20;21;22;;63' >sheets.csv
$ podium import sheets sheets.csv
sheets.csv: cells that were merged, and have the text above them: 1 rows (4)
sheets.csv:2: the headings were found in this row; the rows above it were not read
sheets.csv:2: not read: the columns Tổng
sheets: rows read 2, added 2, changed 0
$ podium export sheets | grep -E 'J0[13],' | head -2
R1,ST01,J01,25.5,20,27,tốt
R1,ST01,J03,20,21,22,
$ sed 's/Vòng;/Vòng;Màu;/; s/^R1;/R1;đỏ;/; s/^;;/;;;/' sheets.csv | podium import sheets -
-: cells that were merged, and have the text above them: 1 rows (4)
-:2: the headings were found in this row; the rows above it were not read
-:2: not read: the columns Tổng
-:2:2 (Màu): no column of this table: "Màu"; its columns are: round entry judge CRITERION CRITERION.comment comment; rename or remove what is not among them
podium: -: nothing was imported; faults: 1; correct the file and import it again
[65]
# What Excel made of codes and telephone numbers, saved as CSV.
$ printf 'Mã số,Tên giải pháp,Lĩnh vực\n01/02/2026,Kite,CNTT\n2026-02-01,Lamp,CNTT\n' | podium import entries - --dry-run
-:2:1 (entry): "01/02/2026": Excel made a date of what was typed here; format the column as text, and type it again
-:3:1 (entry): "2026-02-01": Excel made a date of what was typed here; format the column as text, and type it again
podium: -: nothing was imported; faults: 2; correct the file and import it again
[65]
$ printf 'Mã số,Vị trí,Họ và tên,Điện thoại\nST01,9,Lò An,912345678\nST01,8,Lò Ba,0912345678\n' | podium import authors - --dry-run
-:2:4 (phone): "912345678": Excel took this for a number, which loses the zeros that it begins with; format the column as text, and type it again
podium: -: nothing was imported; faults: 1; correct the file and import it again
[65]
# A row of a UTF-8 file that was written in another encoding is a fault, whichever row it is.
$ (printf 'Mã số;Tên giải pháp;Lĩnh vực\nW0;Máy lọc nước tự động;CNTT\nW1;Máy bò;CNTT\nW2;Ô tô Müller;CNTT\n'
> echo 'W4;Máy sấy nhãn bằng năng lượng mặt trời;CNTT' | iconv -t TCVN5712-1 | iconv -f latin1 -t utf8) >w.csv
$ podium import entries w.csv --dry-run
w.csv:5:2 (title): letters were lost when this was decoded: "M�y s�y nh�n b�ng n�ng l�ng m�t tr�i"; the row may be in another encoding than the file; write it anew
podium: w.csv: nothing was imported; faults: 1; correct the file and import it again
[65]
$ sed '$d' w.csv | podium import entries - --dry-run
entries: rows read 3, would add 3 and change 0
# The forms' own columns: what a table has no column for is named, and not read.
$ printf 'TT,Mã số,Tên giải pháp,Tên ngắn,Lĩnh vực,"Tháng, năm tạo ra",Đặt vấn đề,Tính mới,Khả năng áp dụng,Chủ đầu tư\n1,P1,Máy,M,CNTT,5/2026,x,x,x,x\n' | podium import entries - --dry-run
-:1: not read: the columns TT, Tên ngắn, Tháng, năm tạo ra, Đặt vấn đề, Tính mới, Khả năng áp dụng, Chủ đầu tư
entries: rows read 1, would add 1 and change 0
$ printf 'TT,Mã số,Họ và tên,Ngày tháng năm sinh,Nơi công tác (hoặc nơi thường trú),Chức danh,Trình độ chuyên môn,Tỷ lệ (%%) đóng góp vào việc tạo ra sáng kiến\n1,ST01,Lò An,1/1/1980,,GV,ĐH,100\n' | podium import authors - --dry-run
-:1: not read: the columns TT, Chức danh, Trình độ chuyên môn
-:2:3 (name): Lò An would take the place of Lò Văn Inh, who is there already; add a column position
podium: -: nothing was imported; faults: 1; correct the file and import it again
[65]
# A row of totals in a file of ratings.
$ printf 'Mã số,Giám khảo,Điểm\nA,J1,8\nB,J1,9\nA,J2,7\nB,J2,6\nTổng cộng,,30\n' >ratings.csv
$ podium analyse ratings.csv | head -3
ratings.csv:6: a row of totals; it was checked, and is no row of the table
podium: no evidence of a difference between entries: the variance of entries is zero
podium: only 2 judges: how much they differ is hardly known, and the certainty stated goes too far
entry  n   score      se  rank  place from  place to  P(first)  P(prize)
A      2  7.5000  0.0000     1                                          
B      2  7.5000  0.0000     1                                          
$ sed 's/,30/,31/' ratings.csv | podium analyse - | head -3
-:6:3 (score): the row of totals says 31; the rows above it are 4, and this column comes to 30; correct one of them
-:6: a row of totals; it was checked, and is no row of the table
[65]
# Letters that were lost before, and what Excel shows for a formula that failed.
$ printf 'Mã số,Tên giải pháp,Lĩnh vực\nX1,M?y l?c n??c,CNTT\nX2,BÃ¬nh tÆ°á»›i,CNTT\nX3,#N/A,CNTT\nX4,#####,CNTT\nX5,AI là gì? Làm sao học?,CNTT\nX6,Mùa vàng,CNTT\n' | podium import entries - --dry-run
-:2:2 (title): "M?y l?c n??c": letters were lost when this was saved by another program; take the original file, save it as .xlsx or "CSV UTF-8"
-:3:2 (title): "BÃ¬nh tÆ°á»›i": letters were lost when this was saved by another program; take the original file, save it as .xlsx or "CSV UTF-8"
-:4:2 (title): "#N/A" is what Excel shows for a formula that failed or a column that is too narrow; type the value
-:5:2 (title): "#####" is what Excel shows for a formula that failed or a column that is too narrow; type the value
podium: -: nothing was imported; faults: 4; correct the file and import it again
[65]
$ printf 'Mã số,Vị trí,Họ và tên\nST01,9,#REF!\nST01,8,Nguy?n V?n An\n' | podium import authors - --dry-run
-:2:3 (name): "#REF!" is what Excel shows for a formula that failed or a column that is too narrow; type the value
-:3:3 (name): "Nguy?n V?n An": letters were lost when this was saved by another program; take the original file, save it as .xlsx or "CSV UTF-8"
podium: -: nothing was imported; faults: 2; correct the file and import it again
[65]
$ printf 'Mã số,Vị trí,Họ và tên,%% đóng góp\nST03,11,Mã A,33%%\nST03,12,Mã B,33%%\nST03,13,Mã C,34%%\nTổng,,,100%%\n' | podium import authors - --dry-run
-:5: a row of totals; it was checked, and is no row of the table
authors: rows read 3, would add 3 and change 0
$ printf 'Mã số,Vị trí,Họ và tên,%% đóng góp\nST03,11,Mã A,33%%\nST03,12,Mã B,33%%\nTổng,,,67%%\n' | podium import authors - --dry-run
-:4: a row of totals; it was checked, and is no row of the table
-:4:4 (share): the row of totals says 67; the rows above it are 2, and this column comes to 66; correct one of them
podium: -: nothing was imported; faults: 1; correct the file and import it again
[65]
# Units that were merged, one of them twice; a criterion's table as the forms have it.
$ printf 'Mã số,Tên giải pháp,Lĩnh vực,Đơn vị\nE81,a,CNTT,DV01\nE82,b,CNTT,\nE83,c,CNTT,DV02\nE84,d,CNTT,\nE85,e,CNTT,DV01\nE86,f,CNTT,\n' | podium import entries - --dry-run
-:3:4 (unit): cells left empty below filled ones: 3; no text of this column comes twice in a row, as where cells were merged
if they were merged, add --fill-down unit; if not, --leave-empty unit
entries: rows read 6, would add 6 and change 0
$ printf 'key,value\nname,K\nlanguage,vi\n' >k.csv; mkdir k; mv k.csv k/contest.csv; printf 'field,name\nA,Alpha\n' >k/fields.csv; podium new k.podium --from k >/dev/null 2>&1
$ printf 'TT;Mã tiêu chí;Tiêu chí;Thang điểm\n1;TM;Tính mới, tính sáng tạo;40\n2;HQ;Hiệu quả;60\nTổng điểm;;;100\n' | podium -C k.podium import criteria -
-:1: not read: the columns TT
-:4: a row of totals; it was checked, and is no row of the table
criteria: rows read 2, added 2, changed 0
$ printf 'TT;Tiêu chí;Điểm tối đa\n1;Tính mới, tính sáng tạo;40\n2;Hiệu quả;60\n' | podium -C k.podium import criteria -
-:1: not read: the columns TT
-:1: the column "criterion" (in lists: criterion) is missing; add it to the row of headings
podium: -: nothing was imported; faults: 1; correct the file and import it again
[65]
$ podium -C k.podium --format csv criterion list | cut -d, -f3-6
criterion,name,position,maximum
TM,"Tính mới, tính sáng tạo",1
HQ,Hiệu quả,2,60
$ podium -C k.podium --lang vi --format csv criterion list >/dev/null
# Headings in two languages; how many there are, in words; UTF-32.
$ printf 'Mã số/Code,Tên giải pháp/Title,Lĩnh vực/Field\nZ1,a,A\nZ2,b,A\nTổng số giải pháp: 02,,\n' | podium -C k.podium import entries - --dry-run
-:4: a row of totals; it was checked, and is no row of the table
entries: rows read 2, would add 2 and change 0
$ printf 'Mã số,Tên giải pháp,Lĩnh vực\nZ1,a,A\nZ2,b,A\n(Danh sách này có 02 giải pháp),,\n' | podium -C k.podium import entries - --dry-run
-:4: a row of totals; it was checked, and is no row of the table
entries: rows read 2, would add 2 and change 0
$ printf 'Mã số,Tên giải pháp,Lĩnh vực\nZ1,a,A\nZ2,b,A\nẤn định danh sách gồm 03 giải pháp./.,,\n' | podium -C k.podium import entries - --dry-run
-:4: a row of totals; it was checked, and is no row of the table
-:4:1 (entry): the row of totals says 03; the rows above it are 2; correct one of them
podium: -: nothing was imported; faults: 1; correct the file and import it again
[65]
$ printf 'Mã số,Tên giải pháp,Lĩnh vực\nZ1,Máy,A\n' | iconv -t UTF-32 | podium -C k.podium import entries -
-: the file is UTF-32, which is not read; save it as .xlsx or "CSV UTF-8"
podium: -: nothing was imported; faults: 1; correct the file and import it again
[65]
# TCVN3 has no toned capitals: a cell in capitals is so in a column that is not.
$ printf 'Mã số,Tên giải pháp,Lĩnh vực\nZ1,Máy lọc nước,A\nZ2,THIếT Bị Y Tế,A\nZ3,XE Ô TÔ ở ĐồI,A\nZ4,Máy sấy nhãn,A\n' | iconv -t TCVN5712-1 | podium -C k.podium import entries - --encoding tcvn3
-: read as TCVN3 (ABC): Máy lọc nước; THIếT Bị Y Tế; XE Ô TÔ ở ĐồI
entries: rows read 4, added 4, changed 0
$ podium -C k.podium --format csv entry list | cut -d, -f3
title
Máy lọc nước
THIẾT BỊ Y TẾ
XE Ô TÔ Ở ĐỒI
Máy sấy nhãn
$ printf 'Mã số,Vị trí,Họ và tên,%% đóng góp\nST03,11,Mã A,33.3333333333%%\nST03,12,Mã B,33.33333%%\nST03,13,Mã C,33.3333%%\n' | podium import authors - --dry-run
authors: rows read 3, would add 3 and change 0
# A row whose key is wrong hides no other fault of what it says.
$ printf 'entry,position,name,birth_date,share\n,1,Ai,31/2/2010,101\nST01,8,Ai,3/3/2010,abc\n' | podium import authors - --dry-run
-:2:1 (entry): it is empty, and is needed; fill it in
-:2:4 (birth_date): "31/2/2010" is not a day; write it as 18/5/2015 or 2015-05-18
-:2:5 (share): "101" is outside 0 to 100; correct it
-:3:5 (share): "abc" is not a number; write digits such as 27, 27,5 or 27.5
podium: -: nothing was imported; faults: 4; correct the file and import it again
[65]
# Fields and units without their accents, codes in small letters: read where one
# row alone reads so, and a person never without her accents.
@include open b.podium
$ export PODIUM_CONTEST=b.podium
$ printf 'Mã số,Tên giải pháp,Lĩnh vực,Đơn vị\nX1,Máy A,"Cong nghe thong tin, dien tu, vien thong",TRUNG TAM KHUYEN NONG TINH SON LA\nX2,Máy B,cntt,dv01\n' >bare.csv
$ podium import entries bare.csv
entries: rows read 2, added 2, changed 0
$ podium --format csv entry list | grep '^X' | cut -d, -f1-4
X1,,Máy A,CNTT
X2,,Máy B,CNTT
$ printf 'Mã số,Tên giải pháp,Lĩnh vực\nX3,Máy C,Cong nghe\n' | podium import entries -
-:2:3 (field): "Cong nghe" is not in the table fields; correct it, or import fields first
podium: -: nothing was imported; faults: 1; correct the file and import it again
[65]
$ printf 'unit,name\nHB1,Hòa Bình\nHB2,Hoà Bịnh\n' | podium import units -
units: rows read 2, added 2, changed 0
$ printf 'Mã số,Tên giải pháp,Lĩnh vực,Đơn vị\nX4,Máy D,CNTT,Hoa Binh\n' | podium import entries -
-:2:4 (unit): "Hoa Binh" is the name of several rows of the table units; write the code of one
podium: -: nothing was imported; faults: 1; correct the file and import it again
[65]
$ printf 'round,field,person,role\nr1,cntt,Lo Thi Mai Phuong,member\n' | podium import panels -
-:2:3 (person): "Lo Thi Mai Phuong" is not in the table people; correct it, or import people first
podium: -: nothing was imported; faults: 1; correct the file and import it again
[65]
# What no person is called, in every table of people.
$ printf 'entry,position,name\nST01,11,TRUE\nST02,11,0\nST03,11,12/5/2015\nST05,11,-\nST06,11,a@b.example\nST07,11,Ừ\n' | podium import authors -
-:2:3 (name): "TRUE": Excel made TRUE or FALSE of what was typed here; format the column as text, and type it again
-:3:3 (name): "0" is no name of a person; write the name
-:4:3 (name): "12/5/2015" is no name of a person; write the name
-:5:3 (name): "-" is no name of a person; write the name
-:6:3 (name): "a@b.example" is no name of a person; write the name
podium: -: nothing was imported; faults: 5; correct the file and import it again
[65]
$ printf 'person,name,roles\nJ90,12345,judge\n' | podium import people -
-:2:2 (name): "12345" is no name of a person; write the name
podium: -: nothing was imported; faults: 1; correct the file and import it again
[65]
$ podium author edit ST01 --position 1 --name 'x@b.example'
--name: "x@b.example" is no name of a person; write the name
podium: ST01 1: nothing was changed; faults: 1
[65]
$ printf 'entry,role,number,full_name\nST01,supervisor,5,FALSE\n' | podium import relations -
-:2:4 (full_name): "FALSE": Excel made TRUE or FALSE of what was typed here; format the column as text, and type it again
podium: -: nothing was imported; faults: 1; correct the file and import it again
[65]
# Codes in sheets are read as in any table: in small letters, with the name of a
# criterion for its code; the same sheet or criterion twice is never two.
$ podium new sheets.podium --from fixtures/son-la 2>/dev/null
sheets.podium: a contest from 262 rows
$ for to in registration judging; do podium -C sheets.podium phase next --waive all --reason x >/dev/null; done
$ podium -C sheets.podium round open R1
round R1 is open
$ podium -C sheets.podium import assignments fixtures/son-la/assignments.csv
assignments: rows read 135, added 135, changed 0
$ printf 'round,entry,judge,MOI,"Khả năng áp dụng",hieuqua\nr1,st01,j01,20,10,5\n' | podium -C sheets.podium import sheets -
sheets: rows read 1, added 1, changed 0
$ printf 'round,entry,judge,criterion,score\nr1,St01,J01,Moi,21\nR1,ST03,j01,moi,7\n' | podium -C sheets.podium import scores - --reason 'read again'
sheets among them that lack a score, and do not count until it is there: 1
scores: rows read 2, added 1, changed 1
$ podium -C sheets.podium export sheets - | grep J01 | head -2
R1,ST01,J01,21,10,5,
R1,ST03,J01,7,,,
$ printf 'round,entry,judge,moi,"Tính mới, sáng tạo"\nR1,ST01,J01,20,5\n' | podium -C sheets.podium import sheets -
-:1:5 (Tính mới, sáng tạo): the columns "moi" and "Tính mới, sáng tạo" are both about the criterion moi; remove one
podium: -: nothing was imported; faults: 1; correct the file and import it again
[65]
$ printf 'round,entry,judge,moi,MOI\nR1,ST01,J01,20,5\n' | podium -C sheets.podium import sheets -
-:1:5 (MOI): the columns "moi" and "MOI" are both about the criterion moi; remove one
podium: -: nothing was imported; faults: 1; correct the file and import it again
[65]
$ printf 'round,entry,judge,moi\nr1,st03,j01,20\nR1,ST03,J01,20\n' | podium -C sheets.podium import sheets -
-:3:2 (entry): "ST03" is in row 2 already; keep one of them
podium: -: nothing was imported; faults: 1; correct the file and import it again
[65]
$ printf 'round,entry,judge,criterion,score\nr1,st03,j01,moi,20\nR1,ST03,J01,MOI,7\n' | podium -C sheets.podium import scores -
-:3:4 (criterion): "moi" is in row 2 already; keep one of them
podium: -: nothing was imported; faults: 1; correct the file and import it again
[65]
$ printf 'round,entry,judge,moi\nr1,st0x,j01,20\n' | podium -C sheets.podium import sheets -
-:2:2 (entry): "st0x" is not in the table entries; correct it, or import entries first
podium: -: nothing was imported; faults: 1; correct the file and import it again
[65]
# Nobody sums the numbers of rows; what was counted is said beside the number.
$ printf 'STT,Mã số,Tên giải pháp,Lĩnh vực\n1,X11,Máy A,CNTT\n2,X12,Máy B,CNTT\n,Tổng cộng: 3 giải pháp,,\n' | podium import entries - 2>&1 | tail -2
-:4:2 (entry): the row of totals says 3; the rows above it are 2; correct one of them
podium: -: nothing was imported; faults: 1; correct the file and import it again
[65]
$ printf 'STT,Mã số,Vị trí,Họ và tên,Tỷ lệ đóng góp\n1,ST01,8,Lò A,40\n2,ST01,9,Lò B,60\nTổng,3,,,100\n' | podium import authors - 2>&1 | tail -2
-:4:2 (entry): the row of totals says 3; the rows above it are 2; correct one of them
podium: -: nothing was imported; faults: 1; correct the file and import it again
[65]
$ printf 'STT,Mã số,Vị trí,Họ và tên,Tỷ lệ đóng góp\n1,ST01,8,Lò A,40\n2,ST01,9,Lò B,60\nTổng: 100,,,,\n' | podium import authors - --dry-run 2>/dev/null
authors: rows read 2, would add 2 and change 0
# Several people in one cell are several rows.
$ printf 'entry,position,name\nST01,11,"Lò Văn An, Lò Văn Bé"\nST02,11,Nhóm tác giả: An\nST03,11,Lò An và Lò Bé\nST05,11,Giàng Và Sùng\nST06,11,"Lò An\nLò Bé"\nST07,11,Ann & Bob\n' | podium import authors -
-:2:3 (name): "Lò Văn An, Lò Văn Bé" looks like several people; write each in a row of its own, the name alone
-:3:3 (name): "Nhóm tác giả: An" looks like several people; write each in a row of its own, the name alone
-:4:3 (name): "Lò An và Lò Bé" looks like several people; write each in a row of its own, the name alone
-:6:3 (name): "Lò An Lò Bé" looks like several people; write each in a row of its own, the name alone
-:7:3 (name): "Ann & Bob" looks like several people; write each in a row of its own, the name alone
podium: -: nothing was imported; faults: 5; correct the file and import it again
[65]
# Where cells of a column are empty below filled ones it is said, and a terminal asks
# whether they were merged: else the units of entries, and with them conflicts, were
# lost.
$ printf 'Đơn vị,Mã số,Tên giải pháp,Lĩnh vực\nDV28,M1,Máy A,CNTT\n,M2,Máy B,CNTT\n,M3,Máy C,CNTT\nDV09,M4,Máy D,CNTT\n,M5,Máy E,CNTT\n' >mu.csv
$ podium import entries mu.csv --dry-run
mu.csv:3:1 (unit): cells left empty below filled ones: 3; no text of this column comes twice in a row, as where cells were merged
if they were merged, add --fill-down unit; if not, --leave-empty unit
entries: rows read 5, would add 5 and change 0
$ head -4 mu.csv | podium import entries - --leave-empty unit --dry-run
entries: rows read 3, would add 3 and change 0
$ printf 'expect merged with the one above\nsend y\\n\nexpect added 5\nend\n' | pty 24x120 podium import entries mu.csv
ended with 0
$ podium entry list --format csv | grep ^M | cut -d, -f1,5
M1,DV28
M2,DV28
M3,DV28
M4,DV09
M5,DV09
$ sed 's/M\([0-9]\)/N\1/' mu.csv >mu2.csv
$ printf 'expect merged with the one above\nsend n\\n\nexpect added 5\nend\n' | pty 24x120 podium import entries mu2.csv
ended with 0
$ podium entry list --format csv | grep ^N | cut -d, -f1,5
N1,DV28
N2,
N3,
N4,DV09
N5,
# A file with few words that tell may be written in two ways: both are shown.
$ printf 'entry,title,field\nX51,Robot h\363t b\364i,CNTT\n' >few.csv
$ podium import entries few.csv
few.csv: it may as well be TCVN3 (ABC): Robot hút bụi (encoding tcvn3); compare the words
few.csv: the file is not UTF-8; it seems to be Windows-1258 (Vietnamese ANSI), and then reads: Robot hót bôi
if this is how it is written, add --encoding windows-1258
podium: few.csv: nothing was imported; faults: 1; correct the file and import it again
[65]
$ podium import entries few.csv --encoding tcvn3 --dry-run
few.csv: read as TCVN3 (ABC): Robot hút bụi
entries: rows read 1, would add 1 and change 0
