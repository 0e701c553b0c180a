# Awards to those whom the rules give none: a criterion under its minimum, no
# place; and prizes proposed while sheets are missing. Invented people.
$ export PODIUM_LANG=en PODIUM_CONTEST=m.podium
$ cp -r fixtures/son-la m
$ sed -i 's/^\(,,moi,.*,1,\),no/\123,no/' m/criteria.csv
$ grep -c ',23,no' m/criteria.csv
1
$ sed -i '/,ST44,/d; /^R1,ST45,J02/d' m/scores.csv
$ podium new m.podium --from m | tail -1
Next: podium -C m.podium status
assignments are there too; in the phase registration: podium import assignments m/assignments.csv
scores are there too; in the phase judging: podium import scores m/scores.csv
m.podium: a contest from 262 rows
$ podium phase next | tail -1
the contest is now in phase: registration
$ podium import assignments m/assignments.csv | tail -1
assignments: rows read 135, added 135, changed 0
$ podium phase next | tail -1
the contest is now in phase: judging
$ podium round open R1 | tail -1
round R1 is open
$ podium import scores m/scores.csv | tail -1
scores: rows read 396, added 132, changed 0
$ podium award propose --dry-run --field GIAODUC 2>&1 >/dev/null | grep -a 'missing\|would'
Not final: sheets missing: 3.
2 prizes would be proposed
$ podium round close R1 | tail -1
sheets that are not in yet: 3; late ones count only once a chair admits them
round R1 is closed
$ podium phase next --waive all --reason 'nobody judged ST44' | tail -1
the contest is now in phase: deliberation
$ podium award propose 2>&1 >/dev/null | grep -a 'missing\|proposed'
Not final: sheets missing: 3.
13 prizes proposed and recorded
$ podium award decide --as-proposed | tail -1
13 awards decided as proposed
$ podium status | grep -a line
[1]
$ podium award decide ST43 kk --reason 'a school of the mountains'
by the rules ST43, with 58.50 points, gets no prize (under the minimum of Tính mới, sáng tạo)
entry ST43: Giải Khuyến khích is recorded
$ podium status | grep -a line
To do: awards to entries whose result is below the line of that prize: 1 (ST43)
$ podium award decide ST44 kk --reason 'nobody saw it'
by the rules ST44 gets no prize (not ranked)
entry ST44: Giải Khuyến khích is recorded
$ podium status | grep -a line
To do: awards to entries whose result is below the line of that prize: 2 (ST43, ST44)
# What rests on fewer sheets than it should says so wherever it is shown.
$ podium award list 2>&1 | grep -a rests
ST44: the result rests on 0 of 3 sheets
$ podium phase next --waive all --reason 'as the committee says' --sure >/dev/null
podium publish FOLDER writes a site of it: of the entries those that won, unless the rule publishes lets out more; final, unless the fact objection_until names a day
$ podium publish site 2>/dev/null | tail -1
site: files written 102, unchanged 0, removed 0
$ grep -rlE '[0-9] of 3 sheets' site/en | LC_ALL=C sort | head -3
site/en/2026/1/e/44.html
site/en/2026/1/index.html
$ podium feedback f.pdf --entry ST44 >/dev/null
$ pdftotext f.pdf - | grep 'trong 3 phiếu'
Kết quả dựa trên 0 trong 3 phiếu chấm.
