# Who scores what may change while judging goes on: abstaining.
$ podium new a.podium --from fixtures/son-la >/dev/null 2>&1; for s in 'phase next' 'import assignments fixtures/son-la/assignments.csv' 'phase next' 'judge cards cards.pdf' 'round open R1'; do podium --lang en $s >/dev/null; done; pdftotext cards.pdf - | grep -E '^[0-9A-Z]{4}-[0-9A-Z]{4}$' >codes; sed -n 1p codes >J01; sed -n 2p codes >J02; echo 'podium --lang ${LANGUAGE:-en} "$@" --as J01 --code-file J01' >j1; echo 'podium --lang en "$@" --as J02 --code-file J02' >j2
$ sh j1 abstain ST01; sh j1 abstain ST99 --reason kin; sh j1 score ST01 moi=20 >/dev/null; sh j1 score ST02 moi=20 ungdung=20 hieuqua=20 --submit >/dev/null; sh j1 abstain ST02 --reason kin
podium: a reason is needed: --reason "..."
usage: podium abstain ENTRY --reason TEXT [--round R]
podium: ST99 is not on your list in round R1; look at the code again
podium: you have handed in a sheet for ST02: tell the organisers, who record the conflict
[77]
$ sh j1 abstain ST01 --reason 'the author is my brother'; sh j1 score --list; sh j1 abstain ST01 --reason again; LANGUAGE=vi sh j1 abstain ST03 --reason 'học trò của tôi'
noted: you do not score ST01; the organisers will see your reason
entry  state      title
ST02   submitted  Phần mềm trợ lý ảo tra cứu thủ tục hành chính b…
ST03   to do      Thiết bị giám sát độ ẩm, nhiệt độ kho bảo quản …
ST04   to do      Ứng dụng bản đồ số quản lý hành lang an toàn lư…
ST06   to do      Phần mềm quản lý lịch sinh hoạt chi đoàn và điể…
ST07   to do      Cổng thông tin du lịch cộng đồng cấp xã tích hợ…
podium: ST01 is not on your list in round R1; look at the code again
đã ghi việc không chấm ST03; ban tổ chức sẽ thấy lý do
$ podium --lang en status; podium --lang en conflict list | grep J01; podium --lang en log | tail -2; podium --lang en conflict add J01 --entry ST01 --reason more
Hội thi Sáng tạo Kỹ thuật tỉnh Sơn La
Phase: judging
6 fields, 45 entries by 79 authors from 33 units, 21 judges
1 of 133 sheets are in
Missing: judges who abstained and whose entry now has too few judges: 2
Missing: sheets that are not in yet: 132
Next: podium assign
J01           DV20  Là cổ đông, nguyên cố vấn kỹ thuật của đơn vị
J01    ST01         the author is my brother
J01    ST03         học trò của tôi
423  2023-11-14T22:13:20Z  J01  conflict.declared  ST01                 round R1, entry ST01, judge J01, reason "the author is my brother"
424  2023-11-14T22:13:20Z  J01  conflict.declared  ST03                 round R1, entry ST03, judge J01, reason "học trò của tôi"
podium: conflict ST01: there is one already; use edit to change it
[73]
$ podium --lang en assign; podium --lang en status; podium --lang en verify | head -1
0 new assignments for 21 judges; entries on a judge: 4 to 8
entry ST01 has 2 of 3 judges: its panel has 4 judges, 2 of them barred by a conflict: 2 remain; add a judge to the panel or lower judges_per_entry
entry ST03 has 2 of 3 judges: its panel has 4 judges, 2 of them barred by a conflict: 2 remain; add a judge to the panel or lower judges_per_entry
round  entry  judge
Hội thi Sáng tạo Kỹ thuật tỉnh Sơn La
Phase: judging
6 fields, 45 entries by 79 authors from 33 units, 21 judges
1 of 133 sheets are in
Missing: judges who abstained and whose entry now has too few judges: 2
Missing: sheets that are not in yet: 132
Next: podium assign
a.podium: good: 424 events in an unbroken chain, every table as the log says, 10 personal values proven, 10 signatures hold
