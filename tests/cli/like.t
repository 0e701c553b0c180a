# A new edition takes rules, people and forms of the last one, and asks about every
# text that names it.
$ export PODIUM_LANG=en
$ podium new sl.podium --from fixtures/son-la >/dev/null 2>&1
$ podium -C sl.podium entry edit ST01 --title Kite
ST01 is changed
$ podium -C sl.podium import prizes - <<END
> prize,name,threshold,at_meeting
> dd,Giải Đặc biệt năm 2025,,no
> tn,Giải Lan T. Vũ,,no
> END
prizes: rows read 2, added 2, changed 0
$ podium -C sl.podium person withdraw J02 --reason left
J02 is withdrawn
$ podium new next.podium --like sl.podium --organiser 'Lò An'
left out, as it names the earlier edition: contest decision: 45/QĐ-BTC
left out, as it names the earlier edition: contest decision_date: 2026-05-11
left out, as it names the earlier edition: contest edition: lần thứ X (2025 - 2026)
left out, as it names the earlier edition: contest host: BAN TỔ CHỨC HỘI THI SÁNG TẠO KỸ THUẬT TỈNH SƠN LA LẦN THỨ X
left out, as it names the earlier edition: contest short_name: Hội thi STKT Sơn La lần X
left out, as it names the earlier edition: contest signing_date: 2026-05-18
correct it, as it may name the earlier edition: prizes dd: Giải Đặc biệt năm 2025
Next: podium -C next.podium status
next.podium: a contest from 105 rows
$ export PODIUM_CONTEST=next.podium
$ podium --format csv fact list
key,value
certificate_phrase,Đã đạt
certificate_series,GCN-BTC
certificate_title,GIẤY CHỨNG NHẬN
heading,CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
language,vi
motto,Độc lập - Tự do - Hạnh phúc
name,Hội thi Sáng tạo Kỹ thuật tỉnh Sơn La
parent,ỦY BAN NHÂN DÂN TỈNH SƠN LA
place,Sơn La
signer_name,Hoàng Đình Khải
signer_title,TRƯỞNG BAN
signing_authority,TM. BAN TỔ CHỨC
$ podium --format csv person list | sed -n '1,4p'
person,name,roles,title,unit,email,phone,state
J01,Nguyễn Trọng Hiếu,judge chair,Tiến sĩ Khoa học máy tính,,,,active
J03,Trần Bá Lộc,judge,Kỹ sư Điện tử - Viễn thông,,,,active
J04,Quàng Văn Thiện,judge,Thạc sĩ Kỹ thuật điều khiển,DV09,,,active
$ podium export rules r.csv
$ podium -C sl.podium export rules s.csv
$ cmp r.csv s.csv
$ podium export criteria r.csv
$ podium -C sl.podium export criteria s.csv
$ cmp r.csv s.csv
$ podium --format csv prize list | cut -d, -f2,3
prize,name
dd,Giải Đặc biệt năm 2025
nhat,Giải Nhất
nhi,Giải Nhì
tn,Giải Lan T. Vũ
ba,Giải Ba
kk,Giải Khuyến khích
$ podium status
Hội thi Sáng tạo Kỹ thuật tỉnh Sơn La
Phase: setup
6 fields, 0 entries by 0 authors from 33 units, 20 judges
Nothing is missing.
Next: podium phase next
$ podium --format csv key list | cut -d, -f1-2
person,name
O01,Lò An
$ podium verify | cut -d: -f2 | sed 1q
 good
# On a terminal each is asked about: a new text, = for as it is, Enter for none.
$ echo 'expect contest decision names
> send 46/QĐ-BTC\n
> expect contest decision_date
> send \n
> expect contest edition
> send lần thứ XI (2027 - 2028)\n
> expect contest host
> send =\n
> expect contest short_name
> send \n
> expect contest signing_date
> send 1/2/2028\n
> expect prizes dd
> send Giải Đặc biệt\n
> expect a contest
> end' | pty 40x120 podium new more.podium --like sl.podium
ended with 0
$ podium -C more.podium --format csv fact list | grep -E '^(decision|edition|host|signing)'
decision,46/QĐ-BTC
edition,lần thứ XI (2027 - 2028)
host,BAN TỔ CHỨC HỘI THI SÁNG TẠO KỸ THUẬT TỈNH SƠN LA LẦN THỨ X
signing_authority,TM. BAN TỔ CHỨC
signing_date,1/2/2028
$ podium -C more.podium --format csv prize list | grep dd
,dd,Giải Đặc biệt,1,,,,no
# What is no contest is not taken, and nothing is made.
$ echo x >bad.podium
$ podium new third.podium --like bad.podium
podium: bad.podium: not a podium contest
podium: third.podium was not made; correct the files and try again
[65]
$ podium new third.podium --like none.podium
podium: none.podium: there is no such file
podium: third.podium was not made; correct the files and try again
[66]
$ ls third.podium
ls: cannot access 'third.podium': No such file or directory
[2]
# However the edition is named.
$ mkdir t
$ printf 'key,value\nname,Hội thi\nlanguage,vi\ncertificate_phrase,đạt giải Hội thi STKT khoá 10\nshort_name,STKT SL K10\nhost,BTC Hội thi khóa X\nobjection_how,gửi thư trước ngày 15/12\nmotto,Kỷ niệm 30 năm thành lập\nheading,Kỹ thuật và Khoa học\nparent,Đợt thi tháng 11\n' >t/contest.csv
$ printf 'round,name\nR1,Sơ khảo đợt tháng 11\nR2,Chung khảo\n' >t/rounds.csv
$ printf 'field,name\nA,Lan toả\nB,Khối lớp 9\n' >t/fields.csv
$ printf 'person,name,roles,title\nJ1,An,judge,Ủy viên BGK năm 2026\nJ2,Ba,judge,Khoa Công nghệ 4.0\n' >t/people.csv
$ printf 'prize,name\nq,Giải Kỷ niệm 80 năm Quốc khánh\nk,Giải Khuyến khích\n' >t/prizes.csv
$ podium new old.podium --from t >/dev/null 2>&1
$ podium -C old.podium heading add 'Tên đề tài năm 2026' --meaning title
Tên đề tài năm 2026 is added
$ podium new again.podium --like old.podium --organiser 'Lò An'
left out, as it names the earlier edition: contest certificate_phrase: đạt giải Hội thi STKT khoá 10
left out, as it names the earlier edition: contest host: BTC Hội thi khóa X
left out, as it names the earlier edition: contest motto: Kỷ niệm 30 năm thành lập
left out, as it names the earlier edition: contest objection_how: gửi thư trước ngày 15/12
left out, as it names the earlier edition: contest parent: Đợt thi tháng 11
left out, as it names the earlier edition: contest short_name: STKT SL K10
correct it, as it may name the earlier edition: rounds R1: Sơ khảo đợt tháng 11
left out, as it names the earlier edition: people J1: Ủy viên BGK năm 2026
correct it, as it may name the earlier edition: prizes q: Giải Kỷ niệm 80 năm Quốc khánh
correct it, as it may name the earlier edition: headings : Tên đề tài năm 2026
Next: podium -C again.podium status
again.podium: a contest from 12 rows
$ podium -C again.podium --format csv person list | cut -d, -f1-4
person,name,roles,title
J1,An,judge,
J2,Ba,judge,Khoa Công nghệ 4.0
O01,Lò An,organiser,
