# A site of published contests: what is published, and nothing else. Invented
# people.
@include open p.podium
$ export PODIUM_LANG=en PODIUM_CONTEST=p.podium SOURCE_DATE_EPOCH=1780000000
# has FOLDER TEXT...: which of the texts is in any file of a site.
$ has() { for t in "${@:2}"; do grep -rqF -- "$t" "$1" && echo "has $t"; done; true; }
# Nothing is written before the contest is published, but how far it is.
$ podium publish early
podium: p.podium is not published: nothing of it is written
podium: none of these contests is published: nothing was written
[77]
$ ls early
ls: cannot access 'early': No such file or directory
[2]
$ podium publish early --live
Hội thi Sáng tạo Kỹ thuật tỉnh Sơn La lần thứ X (2025 - 2026): being judged, counts only
early: files written 19, unchanged 0, removed 0
$ find early -name '*.html' | sort
early/2026/1/index.html
early/en/2026/1/index.html
early/en/index.html
early/en/lists/field.html
early/en/lists/prize.html
early/en/lists/unit.html
early/en/lists/year.html
early/index.html
early/lists/field.html
early/lists/prize.html
early/lists/unit.html
early/lists/year.html
$ podium import scores fixtures/son-la/scores.csv
scores: rows read 405, added 135, changed 0
$ podium round close R1
round R1 is closed
$ podium phase next
the contest is now in phase: deliberation
$ podium award propose | tail -1
24 prizes proposed and recorded
  Giải Khuyến khích, line after 5: not separated; the chance that the last above is truly better than the next is 78 %; the data cannot tell apart: ST42 ST43
$ podium award decide --as-proposed
24 awards decided as proposed
$ podium publish early --live
Hội thi Sáng tạo Kỹ thuật tỉnh Sơn La lần thứ X (2025 - 2026): being judged, counts only
early: files written 2, unchanged 17, removed 0
$ has early 'Giải Nhất' 'Lò Văn Inh' 'ST01' '88,00' '88.00'
# Published: those that won, unless a rule lets more out.
$ podium fact add objection_until --value 30/5/2026
objection_until is added
$ podium fact add objection_how --value 'Gửi Thư ký, bằng văn bản.'
objection_how is added
$ cp p.podium entries.podium; cp p.podium places.podium; cp p.podium results.podium; cp p.podium late.podium
$ podium phase next --sure
podium publish FOLDER writes a site of it: of the entries those that won, unless the rule publishes lets out more; final, unless the fact objection_until names a day
the contest is now in phase: published
$ podium publish s
Hội thi Sáng tạo Kỹ thuật tỉnh Sơn La lần thứ X (2025 - 2026): provisional, 24 of 45 entries published
s: files written 134, unchanged 0, removed 0
$ podium publish s
Hội thi Sáng tạo Kỹ thuật tỉnh Sơn La lần thứ X (2025 - 2026): provisional, 24 of 45 entries published
s: files written 0, unchanged 134, removed 0
$ has s 'ST06' '88,00' '88.00' 'Sùng A Chu' 'Lò Văn Inh'
has Lò Văn Inh
$ podium -C entries.podium rule add publishes --value entries --reason 'asked for'
publishes is added
$ podium -C entries.podium phase next --sure
podium publish FOLDER writes a site of it: of the entries those that won, unless the rule publishes lets out more; final, unless the fact objection_until names a day
the contest is now in phase: published
$ podium publish entries entries.podium
Hội thi Sáng tạo Kỹ thuật tỉnh Sơn La lần thứ X (2025 - 2026): provisional, 45 of 45 entries published
entries: files written 204, unchanged 0, removed 0
$ podium -C places.podium rule add publishes --value places --reason 'asked for'
publishes is added
$ podium -C places.podium phase next --sure
podium publish FOLDER writes a site of it: of the entries those that won, unless the rule publishes lets out more; final, unless the fact objection_until names a day
the contest is now in phase: published
$ podium publish places places.podium
Hội thi Sáng tạo Kỹ thuật tỉnh Sơn La lần thứ X (2025 - 2026): provisional, 45 of 45 entries published
places: files written 204, unchanged 0, removed 0
$ podium -C results.podium rule add publishes --value results --reason 'asked for'
publishes is added
$ podium -C results.podium phase next --sure
podium publish FOLDER writes a site of it: of the entries those that won, unless the rule publishes lets out more; final, unless the fact objection_until names a day
the contest is now in phase: published
$ podium publish results results.podium
Hội thi Sáng tạo Kỹ thuật tỉnh Sơn La lần thứ X (2025 - 2026): provisional, 45 of 45 entries published
results: files written 204, unchanged 0, removed 0
$ has entries 'ST06' '88,00' '88.00' '"place":"1"' 'Sùng A Chu'
has ST06
has Sùng A Chu
$ has places 'ST06' '88,00' '88.00' '"place":"1"'
has ST06
has "place":"1"
$ has results 'ST06' '88,00' '88.00' '"place":"1"'
has ST06
has 88,00
has 88.00
has "place":"1"
$ sed -n '2p;$p' results/2026/1/data/entries.csv
"Công nghệ thông tin, điện tử, viễn thông",1,ST01,"Hệ thống cảnh báo sớm lũ quét, sạt lở đất sử dụng mạng cảm biến LoRa và năng lượng mặt trời",Lò Văn Inh; Nguyễn Quốc Toản; Cà Thị Hương Lan,Trung tâm Chuyển đổi số tỉnh,88.00,Giải Nhất,2026/1/e/1.html
Giáo dục và đào tạo,8,ST45,Bàn ghế học sinh điều chỉnh chiều cao theo nhóm tuổi,Phàng A Dếnh,Trường PTDT bán trú Tiểu học Phiêng Lanh,40.83,,2026/1/e/45.html
$ sed -n '2p' results/data/contests.csv | cut -d, -f2-
2026,1,Hội thi Sáng tạo Kỹ thuật tỉnh Sơn La,lần thứ X (2025 - 2026),provisional,45,24,2026/1/
$ podium rule edit publishes --value results --reason 'asked for'
podium: no such rule: publishes
[66]
# Who is erased leaves every file; what did not change keeps its bytes.
$ find s -path '*/e/*' -printf '%p %i\n' | sort >before
$ podium erase ST02 --author 1 --reason 'letter 7' --sure
personal values erased: 2; they are gone from this file, and from a copy once this one is merged into it
$ podium publish s
Hội thi Sáng tạo Kỹ thuật tỉnh Sơn La lần thứ X (2025 - 2026): provisional, 24 of 45 entries published
s: files written 7, unchanged 127, removed 0
$ has s 'Vàng A Khua' 'Đoàn Thị Thanh Tâm'
has Đoàn Thị Thanh Tâm
$ find s -path '*/e/*' -printf '%p %i\n' | sort | comm -13 before - | cut -d' ' -f1
s/2026/1/e/2.html
s/en/2026/1/e/2.html
# Until the day that is given for objections, results are provisional.
$ grep -A1 'class="status' s/2026/1/index.html
<div class="status provisional"><p><strong>Kết quả dự kiến.</strong> Nhận kiến nghị đến hết ngày 30/05/2026. Gửi Thư ký, bằng văn bản.</p></div>
<h2 id="prizes">Danh sách giải</h2>
$ SOURCE_DATE_EPOCH=1781000000 podium publish s
Hội thi Sáng tạo Kỹ thuật tỉnh Sơn La lần thứ X (2025 - 2026): final, 24 of 45 entries published
s: files written 54, unchanged 80, removed 0
$ grep -A1 'class="status' s/2026/1/index.html
<div class="status final"><p><strong>Kết quả chính thức.</strong> Quyết định số 45/QĐ-BTC ngày 11/05/2026.</p></div>
<h2 id="prizes">Danh sách giải</h2>
$ cut -d, -f6 s/data/contests.csv
state
final
# What the rule no longer lets out, and a contest that was taken off, leave pages that say so
# that say nothing of whose they were.
$ podium publish results p.podium
Hội thi Sáng tạo Kỹ thuật tỉnh Sơn La lần thứ X (2025 - 2026): provisional, 24 of 45 entries published
results: files written 81, unchanged 53, removed 70
$ find results/2026/1 -name '*.html' | wc -l
47
$ sed -n '/<h1>/,/index/p' results/2026/1/e/6.html
$ has results 'ST06' '88,00' '88.00' '"place":"1"'
$ find results/2026/1 -type f ! -name '*.html'
results/2026/1/data/awards.csv
results/2026/1/data/awards.json
# A folder that has something else is left alone; so is a contest that is not
# named. Copies of one contest are one contest.
$ mkdir photos; echo mine >photos/me.txt
$ podium publish photos
podium: photos has other files in it; name another folder, or an empty one
[73]
$ ls photos
me.txt
$ podium publish s p.podium entries.podium
podium: two files are copies of one contest, "Hội thi Sáng tạo Kỹ thuật tỉnh Sơn La"; merge them, and name one
[65]
$ cp -r s t; sed -i "2s/^[0-9a-f]*/$(printf %064d 0)/" t/data/contests.csv
$ podium publish t
podium: t has the contest 2026/1, whose file was not named; name it too, or take that contest off the site
To take contests off the site whose files are not named: --drop
[73]
$ podium publish t --drop
Hội thi Sáng tạo Kỹ thuật tỉnh Sơn La lần thứ X (2025 - 2026): provisional, 24 of 45 entries published
t: files written 122, unchanged 12, removed 52
$ ls t/2026
1
2
$ podium publish t/style.css
podium: t/style.css: Not a directory: nothing was saved
[74]
$ podium publish t nowhere.podium
podium: nowhere.podium: there is no such file
[66]
$ podium publish
podium: wrong number of arguments
usage: podium publish FOLDER [FILE.podium ...] [--title TEXT] [--live] [--drop]
[64]
$ flock s podium publish s
podium: somebody else is writing to s now; wait until that is done
[75]
# Decisions that the rules no longer give are not published.
$ podium -C late.podium prize edit nhat --threshold 99 --reason 'the meeting'
nhat is changed
$ podium -C late.podium phase next --waive all --reason 'in a hurry' --sure 2>/dev/null
the contest is now in phase: published
$ podium publish late late.podium
podium: nothing is certified or published while the rules give another prize than is recorded (ST01 and perhaps others); see: podium award list
[77]
$ ls -d late
ls: cannot access 'late': No such file or directory
[2]
