# What refers to a row that cannot be read is no fault: the row is.
$ export PODIUM_LANG=en
$ cp -r fixtures/son-la f
$ chmod -R u+w f
$ sed -i '5s/judge/juge/' f/people.csv
$ sed -i '9s/, */,"x"y/' f/entries.csv
$ sed -i '3s/,.*/,/' f/units.csv
$ podium new x.podium --from f
units.csv:3: the row has 2 cells, the header 3; add those that are missing
units.csv:3:2 (name): it is empty, and is needed; fill it in
podium: f/units.csv: nothing was imported; faults: 2; correct the file and import it again
people.csv:5:3 (roles): "juge": words separated by one space, of: judge secretary chair organiser member announcer
podium: f/people.csv: nothing was imported; faults: 1; correct the file and import it again
entries.csv:9:2 (blind_code): there is a quotation mark inside a cell; write two of them ("") and put the cell between quotation marks; nothing after it was read
podium: f/entries.csv: nothing was imported; faults: 1; correct the file and import it again
podium: x.podium was not made; correct the files and try again
[65]
# All faults of scores are listed at once, each with its row and column.
@include open y.podium
$ echo 'round,entry,judge,criterion,score
> R1,ST01,J01,moi,25,5
> R1,ST01,J01
> R1;ST01;J01;moi;20
> R1,ST99,J01,moi,27
> R1,ST01,J01,mio,9
> R1,ST01,J01,moi,99' >bad.csv
$ podium import scores bad.csv
bad.csv:2: the row has 6 cells, the header 5; a text or number that contains "," must be in quotes
bad.csv:3: the row has 3 cells, the header 5; add those that are missing
bad.csv:4: the row has one cell, the header 5; separate its cells by "," as the header does
bad.csv:5:2 (entry): "ST99" is not in the table entries; correct it, or import entries first
bad.csv:6:4 (criterion): "mio" is not a criterion of entry ST01's rubric; correct the code, or remove the score
bad.csv:7:4 (criterion): "moi" is in row 2 already; keep one of them
bad.csv:7:5 (score): "99" is outside 0 to 30 of criterion moi; correct it
podium: bad.csv: nothing was imported; faults: 7; correct the file and import it again
[65]
# A second person at the same machine reads whose key it has.
$ podium person add S99 --name 'Thư Ký' --roles secretary
S99 is added
$ podium import scores fixtures/son-la/scores.csv --as S99
podium: the key of this machine is O01's; S99 signs with a card: podium judge cards FILE.pdf --person S99, then --code-file
[77]
# Lists in Vietnamese: states, roles, and a person's title beside an entry's.
$ podium --lang vi person list | sed -n '1,2p' | sed 's/  */ /g'
mã tên vai trò học vị, chức danh đơn vị trạng thái
J05 Phạm Đình Chiến giám khảo, chủ tịch hội đồng Tiến sĩ Kỹ thuật cơ khí đang hiệu lực
$ podium --lang vi person show J05 | sed -n '3,4p' | sed 's/  */ /g'
tên Phạm Đình Chiến
vai trò giám khảo, chủ tịch hội đồng
$ podium --lang vi round list | sed 's/  */ /g'
vòng tên trạng thái phân công đã nộp
R1 Vòng chung khảo đang mở 135 0
$ podium --format csv person list | sed -n 1p
person,name,roles,title,unit,email,phone,state
# Only a conflict that there is can be changed.
$ podium conflict edit J01 --entry ST99 --reason x 2>&1 | tail -1
podium: no such conflict: J01 ST99
[66]
