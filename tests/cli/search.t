# The archive of what was published: words with and without marks, and whether a
# solution was entered before. Invented people.
@include open p.podium
@include awarded p.podium
$ export PODIUM_LANG=en PODIUM_CONTEST=p.podium SOURCE_DATE_EPOCH=1780000000
$ podium search thai
podium: site/archive.sqlite: there is no archive; publishing a site makes one
[66]
$ podium rule add publishes --value results --reason 'asked for'
publishes is added
$ podium phase next --sure
podium publish FOLDER writes a site of it: of the entries those that won, unless the rule publishes lets out more; final, unless the fact objection_until names a day
the contest is now in phase: published
$ podium publish site
Hội thi Sáng tạo Kỹ thuật tỉnh Sơn La lần thứ X (2025 - 2026): final, 45 of 45 entries published
site: files written 204, unchanged 0, removed 0
$ podium search nuoc thai --format csv | cut -d, -f1-3
year,entry,prize
2026,ST29,
2026,ST08,Giải Nhì
$ podium search 'NƯỚC THẢI' --format csv | cut -d, -f2
entry
ST29
ST08
$ podium search 'dong bao' --format csv | cut -d, -f2
entry
ST17
ST32
ST03
ST11
$ podium search 'ĐỒNG BÀO' --format csv | cut -d, -f2
entry
ST17
ST32
ST03
ST11
$ podium search nguyen --prize 'giai nhat' --format csv | cut -d, -f1-3
year,entry,prize
2026,ST38,Giải Nhất
2026,ST31,Giải Nhất
2026,ST01,Giải Nhất
2026,ST21,Giải Nhất
$ podium search --field 'y duoc' --prize nhat --format csv | cut -d, -f2
entry
ST31
$ podium search --year 2025 --format csv
nothing found among 45 published entries; an entry that is not published is not in the archive
year,entry,prize,alike,title,authors,unit,contest
$ podium search '" OR title:* NEAR(' --format csv
nothing found among 45 published entries; an entry that is not published is not in the archive
year,entry,prize,alike,title,authors,unit,contest
$ podium search --similar ST32 --format csv | cut -d, -f2,4
entry,alike
ST32,100
$ podium search --similar 'Máy thái và nghiền thân cây ngô làm thức ăn cho bò' --format csv | cut -d, -f2,4
entry,alike
ST10,77
$ podium search --similar ST99
podium: no such entry: ST99
[66]
$ podium --lang vi search thoai hoa khop | sed 1q
 năm  mã số  giải      giống, %  tên                                               tác giả                     đơn vị                      cuộc thi
# Who is erased leaves the archive, and its bytes; the same contests give the
# same file.
$ podium search 'Vàng A Khua' --format csv | cut -d, -f2
entry
ST02
$ podium erase ST02 --author 1 --reason 'letter 7' --sure
personal values erased: 2; they are gone from this file, and from a copy once this one is merged into it
$ podium publish site
Hội thi Sáng tạo Kỹ thuật tỉnh Sơn La lần thứ X (2025 - 2026): final, 45 of 45 entries published
site: files written 11, unchanged 193, removed 0
$ podium search 'Vàng A Khua' --format csv
nothing found among 45 published entries; an entry that is not published is not in the archive
year,entry,prize,alike,title,authors,unit,contest
$ strings -a site/archive.sqlite | grep -ciE 'khua'
0
[1]
$ cp site/archive.sqlite before; podium publish site
Hội thi Sáng tạo Kỹ thuật tỉnh Sơn La lần thứ X (2025 - 2026): final, 45 of 45 entries published
site: files written 0, unchanged 204, removed 0
$ cmp before site/archive.sqlite
# A file of somebody else's is no archive.
$ mkdir other; cp p.podium other/archive.sqlite
$ podium search thai --site other
podium: other/archive.sqlite is no archive that podium made
[65]
$ echo junk >other/archive.sqlite
$ podium search thai --site other
podium: other/archive.sqlite is no archive that podium made
[65]
$ cp site/archive.sqlite other/; sqlite3 other/archive.sqlite 'ALTER TABLE entry RENAME TO e2; CREATE VIEW entry AS SELECT id, year, contest, edition, entry, title, authors, unit, field, prize FROM e2'
$ podium search thai --site other
podium: other/archive.sqlite is no archive that podium made
[65]
$ head -c 20000 site/archive.sqlite >other/archive.sqlite
$ podium search thai --site other
podium: other/archive.sqlite is no archive that podium made
[65]
