# What a registration form collected: headings are whole questions, asked about
# once and remembered; several authors in a row; answers sent again.
$ export PODIUM_LANG=en
$ mkdir t
$ printf 'key,value\nname,T\nlanguage,vi\n' >t/contest.csv
$ printf 'field,name\nDD,Đồ dùng học tập\nPM,Phần mềm tin học\n' >t/fields.csv
$ printf 'round,name\nR1,Sơ khảo\n' >t/rounds.csv
$ podium new c.podium --from t
Next: podium -C c.podium status
c.podium: a contest from 5 rows
$ export PODIUM_CONTEST=c.podium
# Google Forms: a question with a line break, equal ones, the sender's own order of
# day and month.
$ echo 'Dấu thời gian,Địa chỉ email,"1. Tên đề tài, sản phẩm dự thi của nhóm em là gì?
> (không viết tắt)",Lĩnh vực dự thi,Trường em đang học,Mô tả tính mới,Mô tả khả năng áp dụng,Họ và tên,"Ngày, tháng, năm sinh",Họ và tên,"Ngày, tháng, năm sinh",Họ và tên giáo viên hướng dẫn
> 20/10/2026 8:01:00,a@example.org,Máy lọc nước,Đồ dùng học tập,THCS A,Mới,Rộng,Lò Văn An,05/06/2012,Quàng Thị Bình,1/2/2013,Cô Hà
> 20/10/2026 9:15:30,b@example.org,Robot,Phần mềm tin học,THCS B,Có,,Vì Văn Cường,15/11/2011,,,Thầy Ba
> 21/10/2026 7:00:01,a@example.org,MÁY LỌC NƯỚC,Đồ dùng học tập,THCS A,Mới hơn,Rộng,Lò Văn An,05/06/2012,,,Cô Hà' >form.csv
# A form read as a table says what it may be.
$ podium import entries form.csv 2>&1 | tail -2
podium: form.csv: nothing was imported; faults: 4; correct the file and import it again
if this is what a registration form collected, the meaning of each column can be given: podium import entries form.csv --map
[65]
# Nobody has said what the questions mean: a script gets a proposal.
$ podium import entries form.csv --map
this is what they seem to mean: podium --format csv import entries form.csv --map >headings.csv; correct it; podium import headings headings.csv; then import again
podium: nobody has said yet what 12 columns of this form mean
heading                                           number  meaning     of author  left out when
Dấu thời gian                                          1  submitted              
Địa chỉ email                                          1  submitter              
1. Tên đề tài, sản phẩm dự thi của nhóm em là g…       1  title                  
Lĩnh vực dự thi                                        1  field                  
Trường em đang học                                     1  unit                   
Mô tả tính mới                                         1  summary                
Mô tả khả năng áp dụng                                 1  summary                
Họ và tên                                              1  name                1  
Ngày, tháng, năm sinh                                  1  birth_date          1  
Họ và tên                                              2  name                2  
Ngày, tháng, năm sinh                                  2  birth_date          2  
Họ và tên giáo viên hướng dẫn                          1  supervisor             
[65]
$ podium --format csv import entries form.csv --map 2>/dev/null >headings.csv
[65]
$ podium import headings headings.csv
headings: rows read 12, added 12, changed 0
$ podium heading list
heading                                           number  meaning     of author  left out when
1. Tên đề tài, sản phẩm dự thi của nhóm em là g…  1       title                  
Dấu thời gian                                     1       submitted              
Họ và tên                                         1       name        1          
Họ và tên                                         2       name        2          
Họ và tên giáo viên hướng dẫn                     1       supervisor             
Lĩnh vực dự thi                                   1       field                  
Mô tả khả năng áp dụng                            1       summary                
Mô tả tính mới                                    1       summary                
Ngày, tháng, năm sinh                             1       birth_date  1          
Ngày, tháng, năm sinh                             2       birth_date  2          
Trường em đang học                                1       unit                   
Địa chỉ email                                     1       submitter              
$ podium heading list nước
nothing is found for: nước
heading  number  meaning  of author  left out when
# Of two answers about one entry nobody assumes which counts.
$ podium import entries form.csv --map
say which counts: --resubmitted last, first, or each if they are entries of their own; on a terminal podium asks about each group
podium: answers were sent again, about 1 entries; which of them counts must be said
group  row  entry  sent                title         authors
    1    2         20/10/2026 8:01:00  Máy lọc nước  Lò Văn An, Quàng Thị Bình
    1    4         21/10/2026 7:00:01  MÁY LỌC NƯỚC  Lò Văn An
[65]
# Faults are where the form's file has them.
$ podium import entries form.csv --map --resubmitted last
form.csv:3:5 (unit): "THCS B" is not in the table units; correct it, or import units first
form.csv:4:5 (unit): "THCS A" is not in the table units; correct it, or import units first
podium: form.csv: nothing was imported; faults: 2; correct the file and import it again
[65]
$ podium import entries form.csv --map --resubmitted last --add-units --first-code YT01 --dry-run
form.csv:3:5: a new unit: THCS B
form.csv:4:5: a new unit: THCS A
group  row  entry  sent                title         authors
    1    2         20/10/2026 8:01:00  Máy lọc nước  Lò Văn An, Quàng Thị Bình
    1    4         21/10/2026 7:00:01  MÁY LỌC NƯỚC  Lò Văn An
entries: would add 2, change 0; authors to be added or changed: 2
codes of new entries: YT01 to YT02
new units: 2 (podium unit list)
answers not taken: 0 read before, 0 left out as you said, 1 replaced by another that was sent about the same entry
$ podium import entries form.csv --map --resubmitted last --add-units --first-code YT01
form.csv:3:5: a new unit: THCS B
form.csv:4:5: a new unit: THCS A
group  row  entry  sent                title         authors
    1    2         20/10/2026 8:01:00  Máy lọc nước  Lò Văn An, Quàng Thị Bình
    1    4         21/10/2026 7:00:01  MÁY LỌC NƯỚC  Lò Văn An
entries: added 2, changed 0; authors added or changed: 2
codes of new entries: YT01 to YT02
new units: 2 (podium unit list)
answers not taken: 0 read before, 0 left out as you said, 1 replaced by another that was sent about the same entry
$ podium --format csv entry list | sed '/^$/d'
entry,blind_code,title,field,unit,summary,filed,state
YT01,,Robot,PM,U001,"Mô tả tính mới
Có",2026-10-20,active
YT02,,MÁY LỌC NƯỚC,DD,U002,"Mô tả tính mới
Mới hơn
Mô tả khả năng áp dụng
Rộng",2026-10-21,active


$ podium --format csv author list
entry,position,name,birth_date,unit,phone,share,spoken
YT01,1,Vì Văn Cường,(withheld),,,,
YT02,1,Lò Văn An,(withheld),,,,
$ podium unit list
unit  name    place
U001  THCS B  
U002  THCS A  
# The same file again is nothing new, whatever was corrected here since.
$ podium entry edit YT02 --title 'Máy lọc nước mưa'
YT02 is changed
$ podium import entries form.csv --map
entries: added 0, changed 0; authors added or changed: 0
answers not taken: 3 read before, 0 left out as you said, 0 replaced by another that was sent about the same entry
# With more answers only those are read: a new one, and one that changes an entry
# of before, which has an author less now.
$ echo '22/10/2026 7:00:00,b@example.org,Robot,Phần mềm tin học,THCS B,Rất mới,,Vì Văn Cường,15/11/2011,Lò Thị Mai,3/4/2012,
> 22/10/2026 8:00:00,c@example.org,Đèn,Đồ dùng học tập,THCS B,,,Cà Thị Dung,1/1/2014,,,' >>form.csv
$ podium import entries form.csv --map
say which counts: --resubmitted last, first, or each if they are entries of their own; on a terminal podium asks about each group
podium: answers were sent again, about 1 entries; which of them counts must be said
group  row  entry  sent                title  authors
    1       YT01   2026-10-20          Robot  Vì Văn Cường
    1    5         22/10/2026 7:00:00  Robot  Vì Văn Cường, Lò Thị Mai
[65]
$ podium import entries form.csv --map --resubmitted last
group  row  entry  sent                title  authors
    1       YT01   2026-10-20          Robot  Vì Văn Cường
    1    5         22/10/2026 7:00:00  Robot  Vì Văn Cường, Lò Thị Mai
entries: added 1, changed 1; authors added or changed: 2
codes of new entries: YT03 to YT03
answers not taken: 3 read before, 0 left out as you said, 0 replaced by another that was sent about the same entry
$ podium --format csv entry list | sed '/^$/d'
entry,blind_code,title,field,unit,summary,filed,state
YT01,,Robot,PM,U001,"Mô tả tính mới
Rất mới",2026-10-22,active
YT02,,Máy lọc nước mưa,DD,U002,"Mô tả tính mới
Mới hơn
Mô tả khả năng áp dụng
Rộng",2026-10-21,active
YT03,,Đèn,DD,U001,,2026-10-22,active


$ podium --format csv author list
entry,position,name,birth_date,unit,phone,share,spoken
YT01,1,Vì Văn Cường,(withheld),,,,
YT01,2,Lò Thị Mai,(withheld),,,,
YT02,1,Lò Văn An,(withheld),,,,
YT03,1,Cà Thị Dung,(withheld),,,,
$ echo '23/10/2026 7:00:00,b@example.org,Robot,Phần mềm tin học,THCS B,Rất mới,,Vì Văn Cường,15/11/2011,,,' >>form.csv
$ podium import entries form.csv --map --resubmitted first
group  row  entry  sent                title  authors
    1       YT01   2026-10-22          Robot  Vì Văn Cường, Lò Thị Mai
    1    7         23/10/2026 7:00:00  Robot  Vì Văn Cường
entries: added 0, changed 0; authors added or changed: 0
answers not taken: 5 read before, 0 left out as you said, 1 replaced by another that was sent about the same entry
$ podium --format csv author list YT01
entry,position,name,birth_date,unit,phone,share,spoken
YT01,1,Vì Văn Cường,(withheld),,,,
YT01,2,Lò Thị Mai,(withheld),,,,
$ echo '24/10/2026 7:00:00,b@example.org,Robot,Phần mềm tin học,THCS B,Rất mới,,Vì Văn Cường,15/11/2011,,,' >>form.csv
$ podium import entries form.csv --map --resubmitted last
group  row  entry  sent                title  authors
    1       YT01   2026-10-22          Robot  Vì Văn Cường, Lò Thị Mai
    1    8         24/10/2026 7:00:00  Robot  Vì Văn Cường
entries: added 0, changed 1; authors added or changed: 0
answers not taken: 6 read before, 0 left out as you said, 0 replaced by another that was sent about the same entry
$ podium --format csv author list YT01
entry,position,name,birth_date,unit,phone,share,spoken
YT01,1,Vì Văn Cường,(withheld),,,,
$ podium --lang vi log --after 30 | sed -n 's/^.\{26\}//p' | grep -c 'phiếu đăng ký'
4
$ podium verify | sed 1q
c.podium: good: 41 events in an unbroken chain, every table as the log says, 24 personal values proven, 8 signatures hold
# Each is an entry of its own.
$ echo '25/10/2026 7:00:00,b@example.org,Robot,Phần mềm tin học,THCS B,,,Vì Văn Cường,15/11/2011,,,' >>form.csv
$ podium import entries form.csv --map --resubmitted each
group  row  entry  sent                title  authors
    1       YT01   2026-10-24          Robot  Vì Văn Cường
    1    9         25/10/2026 7:00:00  Robot  Vì Văn Cường
entries: added 1, changed 0; authors added or changed: 1
codes of new entries: YT04 to YT04
answers not taken: 7 read before, 0 left out as you said, 0 replaced by another that was sent about the same entry
# A terminal asks: Enter takes the proposal.
$ podium new d.podium --from t
Next: podium -C d.podium status
d.podium: a contest from 5 rows
$ sed -n 1,5p form.csv >short.csv
# A trial asks nothing, for an answer would be remembered.
$ echo 'expect nobody has said
> end' | pty 40x100 podium -C d.podium import entries short.csv --map --dry-run
ended with 65
$ podium -C d.podium heading list | wc -l
1
$ echo 'expect column 1 of 12: Dấu thời gian
> expect 20/10/2026 8:01:00
> expect [submitted]
> send \n
> expect [submitter]
> send what\n
> expect title of the entry
> expect [submitter]
> send \n
> expect [title]
> send \n
> expect [field]
> send \n
> expect [unit]
> send none\n
> expect [summary]
> send \n
> expect [summary]
> send none\n
> expect [name 1]
> send submitter\n
> expect [birth_date 1]
> send <\n
> expect [submitter]
> send name 2\n
> expect [birth_date 1]
> send birth_date 2\n
> expect [name 2]
> send name 1\n
> expect [birth_date 2]
> send birth_date 1\n
> expect [supervisor]
> send \n
> expect group 1
> send all\n
> expect group 1
> send first\n
> expect E002
> end' | pty 40x100 podium -C d.podium import entries short.csv --map
ended with 0
$ podium -C d.podium --format csv entry list
entry,blind_code,title,field,unit,summary,filed,state
E001,,Máy lọc nước,DD,,Mới,2026-10-20,active
E002,,Robot,PM,,Có,2026-10-20,active
$ podium -C d.podium author list
entry  position  name            birth date  unit  share, %  spoken
E001   1         Quàng Thị Bình  (withheld)                  
E001   2         Lò Văn An       (withheld)                  
E002   1         Vì Văn Cường    (withheld)                  
# Devpost: first and last names, "..." and more cells for further members, a row for
# each prize of one project, drafts.
$ printf 'field,name\nH,Health\n' >t/fields.csv
$ podium new p.podium --from t
Next: podium -C p.podium status
p.podium: a contest from 4 rows
$ echo '"Project Title","Submission Url","Project Status","Project Created At","About The Project","""Try it out"" Links","Opt-In Prizes","Submitter First Name","Submitter Last Name","Submitter Email","Which track?","Additional Team Member Count","Team Member 1 First Name","Team Member 1 Last Name","Team Member 1 Email",...
> Cool App,https://x.example/1,Submitted,10/31/2026 14:02:11,"An
> app",,AI,Alice,Smith,al@example.org,Health,2,Bob,Jones,bob@example.org,Chi,Lee,chi@example.org
> Cool App,https://x.example/1,Submitted,10/31/2026 14:02:11,"An
> app",,Design,Alice,Smith,al@example.org,Health,2,Bob,Jones,bob@example.org,Chi,Lee,chi@example.org
> Untitled,https://x.example/2,Draft,10/31/2026 15:02:11,,,,Dan,Poe,dan@example.org,,0
> Solo,https://x.example/3,Submitted,11/01/2026 09:00:00,One,,,Eve,Ray,eve@example.org,Health,0' >devpost.csv
$ podium -C p.podium --format csv import entries devpost.csv --map 2>/dev/null >headings.csv
[65]
$ cat headings.csv
heading,number,meaning,author,skip
Project Title,1,title,,
Submission Url,1,submission,,
Project Status,1,none,,Draft
Project Created At,1,submitted,,
About The Project,1,summary,,
"""Try it out"" Links",1,none,,
Opt-In Prizes,1,none,,
Submitter First Name,1,name,1,
Submitter Last Name,1,name,1,
Submitter Email,1,submitter,,
Which track?,1,field,,
Additional Team Member Count,1,none,,
Team Member 1 First Name,1,name,2,
Team Member 1 Last Name,1,name,2,
Team Member 1 Email,1,none,,
$ podium -C p.podium import headings headings.csv
headings: rows read 15, added 15, changed 0
$ podium -C p.podium import entries devpost.csv --map
devpost.csv:3: sent twice in the same words; it was read once
entries: added 2, changed 0; authors added or changed: 4
codes of new entries: E001 to E002
answers not taken: 0 read before, 1 left out as you said, 0 replaced by another that was sent about the same entry
$ podium -C p.podium --format csv entry list
entry,blind_code,title,field,unit,summary,filed,state
E001,,Cool App,H,,"An
app",2026-10-31,active
E002,,Solo,H,,One,2026-11-01,active
$ podium -C p.podium --format csv author list
entry,position,name,birth_date,unit,phone,share,spoken
E001,1,Alice Smith,,,,,
E001,2,Bob Jones,,,,,
E001,3,Chi Lee,,,,,
E002,1,Eve Ray,,,,,
# A new title under the same number of its own is the same submission.
$ sed 's/Solo/Solo 2/' devpost.csv >again.csv
$ podium -C p.podium import entries again.csv --map
say which counts: --resubmitted last, first, or each if they are entries of their own; on a terminal podium asks about each group
podium: answers were sent again, about 1 entries; which of them counts must be said
group  row  entry  sent                 title   authors
    1       E002   2026-11-01           Solo    Eve Ray
    1    5         11/01/2026 09:00:00  Solo 2  Eve Ray
[65]
$ podium -C p.podium import entries again.csv --map --resubmitted last
group  row  entry  sent                 title   authors
    1       E002   2026-11-01           Solo    Eve Ray
    1    5         11/01/2026 09:00:00  Solo 2  Eve Ray
entries: added 0, changed 1; authors added or changed: 0
answers not taken: 2 read before, 1 left out as you said, 0 replaced by another that was sent about the same entry
$ podium -C p.podium entry list solo
entry  blind code  title   field  unit  filed on    state
E002               Solo 2  H            2026-11-01  active
# All names in one cell; what is no name for certain is not taken for one.
$ printf 'heading,number,meaning\nTên,,title\nNhóm,,names\nLĩnh vực,,field\n' >headings.csv
$ podium -C p.podium import headings headings.csv
headings: rows read 3, added 3, changed 0
$ printf 'Tên,Nhóm,Lĩnh vực\nA,"1. Lò An, 2. Vì Ba và Cà Tư",H\nB,"Lò An (9A), Vì Ba",H\nC,Lò An\tVì Ba,Sức khoẻ\n' >names.csv
$ podium -C p.podium import entries names.csv --map
names.csv:3:2 (Nhóm): "Lò An (9A)" is no name for certain, in: Lò An (9A), Vì Ba; write one name a line, or with commas between, and nothing else
names.csv:4:3 (field): "Sức khoẻ" is not in the table fields; correct it, or import fields first
podium: names.csv: nothing was imported; faults: 2; correct the file and import it again
[65]
$ printf 'Tên,Nhóm,Lĩnh vực\nA,"1. Lò An, 2. Vì Ba và Cà Tư",H\nB,"- Lò An\n- Vì Ba & Đỗ Lý",H\n' >names.csv
$ podium -C p.podium import entries names.csv --map
entries: added 2, changed 0; authors added or changed: 6
codes of new entries: E003 to E004
$ podium -C p.podium --format csv author list E00 | sed -n '/E003/p;/E004/p'
E003,1,Lò An,,,,,
E003,2,Vì Ba,,,,,
E003,3,Cà Tư,,,,,
E004,1,Lò An,,,,,
E004,2,Vì Ba,,,,,
E004,3,Đỗ Lý,,,,,
# Which was sent last is not certain where day and month can be either.
$ printf 'heading,number,meaning\nKhi,,submitted\nTên,,title\nAi,,submitter\nLĩnh vực,,field\n' >headings.csv
$ podium -C d.podium import headings headings.csv
headings: rows read 4, added 4, changed 0
$ printf 'Khi,Tên,Ai,Lĩnh vực\n02/03/2026 8:00,Z,x,DD\n03/02/2026 8:00,Z,x,PM\n01/01/2026 8:00,Y,x,PM\n' >times.csv
$ podium -C d.podium import entries times.csv --map --resubmitted last
times.csv:3: when it was sent is not certain (day or month first?), and is not kept; write days as 2026-11-20, or record it by hand (filed)
times.csv:2: day or month first, in "02/03/2026 8:00" and "03/02/2026 8:00"? It decides which was sent last; write the dates as 2026-11-20
podium: times.csv: nothing was imported; faults: 1; correct the file and import it again
[65]
$ printf 'Khi,Tên,Ai,Lĩnh vực\n01/13/2026 8:00,Z,x,DD\n01/11/2026 8:00,Z,x,PM\n' >times.csv
$ podium -C d.podium import entries times.csv --map --resubmitted last
group  row  entry  sent             title  authors
    1    3         01/11/2026 8:00  Z      
    1    2         01/13/2026 8:00  Z      
entries: added 1, changed 0; authors added or changed: 0
codes of new entries: E003 to E003
answers not taken: 0 read before, 0 left out as you said, 1 replaced by another that was sent about the same entry
$ podium -C d.podium --format csv entry list Z
entry,blind_code,title,field,unit,summary,filed,state
E003,,Z,DD,,,2026-01-13,active
# What can be said of a form alone.
$ podium import fields form.csv --map
podium: --map is for entries: podium import entries FILE --map
usage: podium import TABLE FILE.csv|.xlsx [--encoding E] [--worksheet N|NAME] [--fill-down COLUMN,...] [--leave-empty COLUMN,...] [--dry-run] [--reason TEXT] [--map [--first-code CODE] [--add-units] [--resubmitted last|first|each]]
[64]
$ podium import entries form.csv --add-units
podium: --first-code, --add-units and --resubmitted are for the file of a form: add --map
usage: podium import TABLE FILE.csv|.xlsx [--encoding E] [--worksheet N|NAME] [--fill-down COLUMN,...] [--leave-empty COLUMN,...] [--dry-run] [--reason TEXT] [--map [--first-code CODE] [--add-units] [--resubmitted last|first|each]]
[64]
$ podium import entries form.csv --map --fill-down unit
podium: --map and --fill-down: the file of a form has no merged cells
usage: podium import TABLE FILE.csv|.xlsx [--encoding E] [--worksheet N|NAME] [--fill-down COLUMN,...] [--leave-empty COLUMN,...] [--dry-run] [--reason TEXT] [--map [--first-code CODE] [--add-units] [--resubmitted last|first|each]]
[64]
$ podium import entries form.csv --map --resubmitted newest
podium: --resubmitted newest: it is last, first or each
usage: podium import TABLE FILE.csv|.xlsx [--encoding E] [--worksheet N|NAME] [--fill-down COLUMN,...] [--leave-empty COLUMN,...] [--dry-run] [--reason TEXT] [--map [--first-code CODE] [--add-units] [--resubmitted last|first|each]]
[64]
$ podium -C d.podium import entries names.csv --map --first-code X
this is what they seem to mean: podium --format csv import entries names.csv --map >headings.csv; correct it; podium import headings headings.csv; then import again
podium: nobody has said yet what 1 columns of this form mean
heading  number  meaning  of author  left out when
Nhóm          1  none                
[65]
$ podium heading add Lớp --meaning class
--meaning: "class" is none of: none entry title field unit summary name birth_date author_unit phone share names supervisor relative submission submitter submitted; write one of them
podium: Lớp: nothing was changed; faults: 1
[65]
$ podium heading add Lớp --meaning title --author 2
--author: title is not about an author; leave this empty
podium: Lớp: nothing was changed; faults: 1
[65]
$ printf 'A\n' | podium import entries - --map
-:1: above the row of headings; it was not read
-: there is no header row; write the names of the columns in the first row
podium: -: nothing was imported; faults: 1; correct the file and import it again
[65]
# The same moment and sender: the same answer, whatever was corrected in it. Births are
# in the order of the moments. A row that was cut short is a fault.
$ podium new m.podium --from t >/dev/null 2>&1
$ printf 'heading,meaning,author\nTimestamp,submitted,\nEmail,submitter,\nTitle,title,\nTrack,field,\nName,name,1\nBorn,birth_date,1\n' >headings.csv
$ podium -C m.podium import headings headings.csv
headings: rows read 6, added 6, changed 0
$ printf 'Timestamp,Email,Title,Track,Name,Born\n04/25/2026 8:00,a@x,Kite,H,Ann Lee,03/04/1990\n04/26/2026 8:00,b@x,Lamp,H,Bo Ray,12/31/1990\n' >us.csv
$ podium -C m.podium import entries us.csv --map
entries: added 2, changed 0; authors added or changed: 2
codes of new entries: E001 to E002
$ podium -C m.podium --format csv author list
entry,position,name,birth_date,unit,phone,share,spoken
E001,1,Ann Lee,1990-03-04,,,,
E002,1,Bo Ray,1990-12-31,,,,
$ sed 's/Lamp/Lamps/;s/Bo Ray/Bob Ray/' us.csv >us2.csv
$ podium -C m.podium import entries us2.csv --map
say which counts: --resubmitted last, first, or each if they are entries of their own; on a terminal podium asks about each group
podium: answers were sent again, about 1 entries; which of them counts must be said
group  row  entry  sent             title  authors
    1       E002   2026-04-26       Lamp   Bo Ray
    1    3         04/26/2026 8:00  Lamps  Bob Ray
[65]
$ podium -C m.podium import entries us2.csv --map --resubmitted last
group  row  entry  sent             title  authors
    1       E002   2026-04-26       Lamp   Bo Ray
    1    3         04/26/2026 8:00  Lamps  Bob Ray
entries: added 0, changed 1; authors added or changed: 1
answers not taken: 1 read before, 0 left out as you said, 0 replaced by another that was sent about the same entry
$ podium -C m.podium --format csv author list E002
entry,position,name,birth_date,unit,phone,share,spoken
E002,1,Bob Ray,1990-12-31,,,,
$ printf 'Timestamp,Email,Title,Track,Name,Born\n04/27/2026 8:00,c@x,Mill,H,Cy Fox\n' >short.csv
$ podium -C m.podium import entries short.csv --map
short.csv:2: the row has 5 cells, the header 6; add those that are missing
podium: short.csv: nothing was imported; faults: 1; correct the file and import it again
[65]
# Who was erased does not come back, nor do authors go where the form asks for none.
$ podium -C m.podium erase E001 --author 1 --reason asked --sure
personal values erased: 1; they are gone from this file, and from a copy once this one is merged into it
names of adults that are not published and not certified any more: 1; publish the site again to take them off it
names of adults that are in the log itself, and stay there: 1
$ sed 's/Kite/Kites/' us.csv >us3.csv
$ podium -C m.podium import entries us3.csv --map --resubmitted last
us3.csv:2: personal values of E001 were erased; leave this answer out, or change the entry by hand
podium: us3.csv: nothing was imported; faults: 1; correct the file and import it again
[65]
$ printf 'heading,meaning\nCode,entry\n' >headings.csv
$ podium -C m.podium import headings headings.csv
headings: rows read 1, added 1, changed 0
$ printf 'Code,Title\nE002,Lantern\n' >titles.csv
$ podium -C m.podium import entries titles.csv --map --resubmitted last
group  row  entry  sent        title    authors
    1       E002   2026-04-26  Lamps    Bob Ray
    1    2                     Lantern  
entries: added 0, changed 1; authors added or changed: 0
$ podium -C m.podium --format csv author list E002
entry,position,name,birth_date,unit,phone,share,spoken
E002,1,Bob Ray,1990-12-31,,,,
# A unit that is nearly one that is known is said.
$ podium -C m.podium unit add U0 --name 'Trường THCS Nguyễn Du Bắc' >/dev/null
$ podium -C m.podium unit add U1 --name 'Trường THCS Nguyễn Du'
U1 is added
$ printf 'heading,meaning\nSchool,unit\n' >headings.csv
$ podium -C m.podium import headings headings.csv
headings: rows read 1, added 1, changed 0
$ printf 'Title,Track,School\nBoat,H,THCS Nguyễn Du\n' >school.csv
$ podium -C m.podium import entries school.csv --map --add-units
school.csv:2:3: a new unit: THCS Nguyễn Du; nearly that of Trường THCS Nguyễn Du: if it is the same, write it so
entries: added 1, changed 0; authors added or changed: 0
codes of new entries: E003 to E003
new units: 1 (podium unit list)
# A code that an answer states is not given to the answer before it.
$ printf 'Code,Title,Track\n,Pump,H\nE004,Lever,H\n' >codes.csv
$ podium -C m.podium import entries codes.csv --map
entries: added 2, changed 0; authors added or changed: 0
codes of new entries: E005 to E005
$ podium -C m.podium --format csv entry list | grep -E 'Pump|Lever'
E004,,Lever,H,,,,active
E005,,Pump,H,,,,active
# An answer that is about two entries: whose code it states, and whose title and
# author it has.
$ printf 'Code,Title,Track,Name\nE004,Lantern,H,Bob Ray\n' >both.csv
$ podium -C m.podium import entries both.csv --map --resubmitted last
both.csv:2: is about E002 and about E004; withdraw one of the two, or name the entry in a column of its own
podium: both.csv: nothing was imported; faults: 1; correct the file and import it again
[65]
# A title that was reworded is asked about when it is sent again; another title by
# the same authors may be another entry, and is said.
$ printf 'Timestamp,Email,Title,Track,Name,Name,Born\n04/28/2026 8:00,d@x,Solar pump for terraced fields,H,Di Low,Ed Moe,\n04/28/2026 9:00,e@x,The solar pump for terraced fields (corrected),H,Di Low,Ed Moe,\n04/28/2026 9:30,d@x,Wind mill,H,Ed Moe,Di Low,\n04/28/2026 9:40,d@x,Wind mills,H,Flo Nye,,\n' >reworded.csv
$ printf 'heading,number,meaning,of_author\nName,2,name,2\n' >headings.csv
$ podium -C m.podium import headings headings.csv
headings: rows read 1, added 1, changed 0
$ podium -C m.podium import entries reworded.csv --map
reworded.csv:4: the same authors as in row 2 with another title: taken as an entry of its own; if it is the same one, leave one of the rows out, or give both the same title
say which counts: --resubmitted last, first, or each if they are entries of their own; on a terminal podium asks about each group
podium: answers were sent again, about 1 entries; which of them counts must be said
group  row  entry  sent             title                                           authors
    1    2         04/28/2026 8:00  Solar pump for terraced fields                  Di Low, Ed Moe
    1    3         04/28/2026 9:00  The solar pump for terraced fields (corrected)  Di Low, Ed Moe
[65]
$ podium -C m.podium import entries reworded.csv --map --resubmitted last
reworded.csv:4: the same authors as in row 2 with another title: taken as an entry of its own; if it is the same one, leave one of the rows out, or give both the same title
group  row  entry  sent             title                                           authors
    1    2         04/28/2026 8:00  Solar pump for terraced fields                  Di Low, Ed Moe
    1    3         04/28/2026 9:00  The solar pump for terraced fields (corrected)  Di Low, Ed Moe
entries: added 3, changed 0; authors added or changed: 5
codes of new entries: E006 to E008
answers not taken: 0 read before, 0 left out as you said, 1 replaced by another that was sent about the same entry
$ printf 'Title,Track,Name,Name\nSolar pumps for the terraced fields,H,Di Low,\nRain clock,H,Di Low,Ed Moe\n' >reworded.csv
$ podium -C m.podium import entries reworded.csv --map
reworded.csv:3: the same authors as E006 with another title: taken as an entry of its own; if it is the same one, name E006 in the row, or leave the row out
say which counts: --resubmitted last, first, or each if they are entries of their own; on a terminal podium asks about each group
podium: answers were sent again, about 1 entries; which of them counts must be said
group  row  entry  sent        title                                           authors
    1       E006   2026-04-28  The solar pump for terraced fields (corrected)  Di Low, Ed Moe
    1    2                     Solar pumps for the terraced fields             Di Low
[65]
# One column of all names: what is asked of one author is of nobody in particular.
$ podium new v.podium --from t >/dev/null 2>&1
$ printf 'Dấu thời gian,Tên,Lĩnh vực,Họ và tên các tác giả (mỗi tác giả một dòng),Ngày sinh,Số điện thoại\n20/10/2026 8:00,Máy,H,"Lò An\nLò Ba",05/06/2012,0912345678\n' >names.csv
$ podium -C v.podium import entries names.csv --map 2>/dev/null
heading                                       number  meaning    of author  left out when
Dấu thời gian                                      1  submitted             
Tên                                                1  title                 
Lĩnh vực                                           1  field                 
Họ và tên các tác giả (mỗi tác giả một dòng)       1  names                 
Ngày sinh                                          1  none                  
Số điện thoại                                      1  none                  
[65]
$ podium -C v.podium --format csv import entries names.csv --map 2>/dev/null >headings.csv
[65]
$ podium -C v.podium import headings headings.csv
headings: rows read 6, added 6, changed 0
$ podium -C v.podium import entries names.csv --map
entries: added 1, changed 0; authors added or changed: 2
codes of new entries: E001 to E001
$ podium -C v.podium --format csv author list | cut -d, -f1-3
entry,position,name
E001,1,Lò An
E001,2,Lò Ba
# Who has no teacher and no fellow writes a dash, or says so.
$ podium new nobody.podium --from t >/dev/null 2>&1
$ printf 'field,name\nDD,Đồ dùng học tập\n' | podium -C nobody.podium import fields -
fields: rows read 1, added 1, changed 0
$ echo 'Dấu thời gian,Tên đề tài,Lĩnh vực,Họ và tên,"Ngày, tháng, năm sinh",Họ và tên,"Ngày, tháng, năm sinh",Họ và tên giáo viên hướng dẫn
> 20/10/2026 8:01:00,Máy lọc nước,DD,Lò Văn An,05/06/2012,-,-,Không có
> 20/10/2026 9:01:00,Đèn học,DD,Lò Thị Na,05/06/2012,N/A,.,–
> 20/10/2026 9:02:00,Bàn học,DD,Lò Thị Én,05/06/2012,không,,Khổng Tử' >nobody.csv
$ podium -C nobody.podium --format csv import entries nobody.csv --map 2>/dev/null >headings.csv
[65]
$ podium -C nobody.podium import headings headings.csv
headings: rows read 8, added 8, changed 0
$ podium -C nobody.podium import entries nobody.csv --map
entries: added 3, changed 0; authors added or changed: 3
codes of new entries: E001 to E003
$ podium -C nobody.podium author list --format csv | cut -d, -f1-4
entry,position,name,birth_date
E001,1,Lò Văn An,(withheld)
E002,1,Lò Thị Na,(withheld)
E003,1,Lò Thị Én,(withheld)
$ podium -C nobody.podium relation list --format csv
entry,role,number,full_name
E003,supervisor,1,Khổng Tử
# The one author must be somebody.
$ sed 's/Lò Văn An/-/' nobody.csv >none.csv
$ podium -C nobody.podium import entries none.csv --map
none.csv:2:4 (name): "-" is no name of a person; write the name
podium: none.csv: nothing was imported; faults: 1; correct the file and import it again
[65]
# Rows that ascend by chance do not say which number is the month; a birth date that
# can be read in one way only says it of all.
$ cat >hd.csv <<'X'
> Dấu thời gian,Email,Tên đề tài,Lĩnh vực,Họ và tên,Ngày sinh
> 2/9/2026 9:00:00,a@x,Bếp,H,Lò Văn An,25/3/2011
> 10/8/2026 9:00:00,b@x,Đèn,H,Lò Văn Ba,5/4/2010
> X
$ podium new order.podium --from t >/dev/null 2>&1
$ podium -C order.podium --format csv import entries hd.csv --map 2>/dev/null >headings.csv
[65]
$ podium -C order.podium import headings headings.csv
headings: rows read 6, added 6, changed 0
$ podium -C order.podium import entries hd.csv --map
hd.csv:2: when it was sent is not certain (day or month first?), and is not kept; write days as 2026-11-20, or record it by hand (filed) (the same in 1 more rows: 3)
entries: added 2, changed 0; authors added or changed: 2
codes of new entries: E001 to E002
$ sqlite3 order.podium "SELECT value FROM personal WHERE value LIKE '201%' ORDER BY value"
2010-04-05
2011-03-25
# Last is what was sent last, whichever file comes first.
$ podium new last.podium --from t >/dev/null 2>&1
$ podium -C last.podium import headings headings.csv
headings: rows read 6, added 6, changed 0
$ printf 'Dấu thời gian,Email,Tên đề tài,Lĩnh vực,Họ và tên,Ngày sinh\n22/8/2026 9:00,a@x,Bếp lò,H,Lò Văn An,25/3/2011\n' >late.csv
$ podium -C last.podium import entries late.csv --map
entries: added 1, changed 0; authors added or changed: 1
codes of new entries: E001 to E001
$ sed 's/22.8/21\/8/; s/Bếp lò/Bếp Lò/; s/25.3/26\/3/' late.csv >early.csv
$ podium -C last.podium import entries early.csv --map --resubmitted last
group  row  entry  sent            title   authors
    1       E001   2026-08-22      Bếp lò  Lò Văn An
    1    2         21/8/2026 9:00  Bếp Lò  Lò Văn An
entries: added 0, changed 0; authors added or changed: 0
answers not taken: 0 read before, 0 left out as you said, 1 replaced by another that was sent about the same entry
$ podium -C last.podium entry list --format csv | cut -d, -f1,3,7-
entry,title,filed,state
E001,Bếp lò,2026-08-22,active
$ podium -C last.podium import entries early.csv --map --resubmitted first
entries: added 0, changed 0; authors added or changed: 0
answers not taken: 1 read before, 0 left out as you said, 0 replaced by another that was sent about the same entry
# What is about an entry that was withdrawn is no new one, unsaid.
$ podium -C last.podium entry withdraw E001 --reason x
E001 is withdrawn
$ sed 's/22.8/23\/8/; s/25.3/27\/3/' late.csv >again.csv
$ podium -C last.podium import entries again.csv --map
say which counts: --resubmitted last, first, or each if they are entries of their own; on a terminal podium asks about each group
podium: answers were sent again, about 1 entries; which of them counts must be said
group  row  entry  sent            title   authors
    1       E001   2026-08-22      Bếp lò  Lò Văn An
    1    2         23/8/2026 9:00  Bếp lò  Lò Văn An
[65]
$ podium -C last.podium import entries again.csv --map --resubmitted last
again.csv:2: this is about E001, which was withdrawn: leave the row out, or name a new entry in it
podium: again.csv: nothing was imported; faults: 1; correct the file and import it again
[65]
# A heading that is a role alone asks for the name of who has it.
$ podium new role.podium --from t >/dev/null 2>&1
$ printf 'Dấu thời gian,Tên đề tài,Lĩnh vực,Họ và tên,Giáo viên hướng dẫn,Số điện thoại giáo viên,Phụ huynh,Em đã đọc hướng dẫn chưa?\n20/10/2026 8:00,Máy,H,Lò An,Cô Hà,0912345678,Lò Ba,Rồi\n' >role.csv
$ podium -C role.podium import entries role.csv --map 2>/dev/null | tail -4
Giáo viên hướng dẫn             1  supervisor             
Số điện thoại giáo viên         1  none                   
Phụ huynh                       1  relative               
Em đã đọc hướng dẫn chưa?       1  none                   
[65]
