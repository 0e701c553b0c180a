# A preliminary round and a final: a judge's list is that of the round at hand.
$ export PODIUM_LANG=en
$ cp -r fixtures/son-la f
$ chmod -R u+w f
$ printf 'round,name,position,blind\nR1,Sơ khảo,1,no\nR2,Chung khảo,2,no\n' >f/rounds.csv
$ podium new a.podium --from f >/dev/null 2>&1
$ podium phase next
the contest is now in phase: registration
$ podium import assignments f/assignments.csv
assignments: rows read 135, added 135, changed 0
$ podium phase next --waive all --reason later 2>/dev/null
the contest is now in phase: judging
$ podium judge cards cards.pdf
cards.pdf: 21 cards; each code is on this paper and nowhere else
@include code
$ code cards.pdf 1 >J01
$ podium round open R1
round R1 is open
$ podium import scores f/scores.csv
scores: rows read 405, added 135, changed 0
$ podium round close R1
round R1 is closed
# The next round is planned: the list is that of the round that was.
$ sed 's/^R1/R2/' f/assignments.csv | grep -E 'ST0[12]|kind' >2.csv
$ podium import assignments 2.csv
assignments: rows read 6, added 6, changed 0
$ as J01 score --list | sed -n 1,2p
entry  state      title
ST01   submitted  Hệ thống cảnh báo sớm lũ quét, sạt lở đất sử dụ…
$ as J01 score --list --round R2
podium: nothing is assigned to Nguyễn Trọng Hiếu; a judge says who she is: podium score --judge J07
[64]
# It is open: the list is its own, and that of the other is still there.
$ podium round open R2
round R2 is open
$ as J01 score --list
entry  state  title
ST01   to do  Hệ thống cảnh báo sớm lũ quét, sạt lở đất sử dụ…
ST02   to do  Phần mềm trợ lý ảo tra cứu thủ tục hành chính b…
$ as J01 status | sed -n 3p
Nguyễn Trọng Hiếu: 2 entries to score, 0 submitted, 0 begun
$ as J01 score --list --round R1 | grep -c submitted
6
$ as J01 score --list --round R9
podium: no such round: R9
[66]
# What is answered, submitted and unchanged is of this round, too.
$ printf 'ST01\n7\n7\n7\n\ny\nST01\n\n\n\n\nq\n' | as J01 score >said
$ grep -E 'to score|nothing has changed|Receipt' said | sed 's/[0-9A-Z]\{12\}/RECEIPT/'
Nguyễn Trọng Hiếu: 2 entries to score, 0 submitted, 0 begun
Submit this sheet, signed by you? (yes/no, < back): ST01: submitted, total 21. Receipt: RECEIPT
it is submitted, and nothing has changed since
$ as J01 score --review | sed -n 1,4p
entry  state      criterion                           score  total  not sure  comment  note
ST01   submitted  Tính mới, sáng tạo                      7                            
ST01   submitted  Khả năng áp dụng                        7                            
ST01   submitted  Hiệu quả kinh tế, kỹ thuật, xã hội      7     21                     
$ as J01 score --review --round R1 | sed -n 2p
ST01   submitted  Tính mới, sáng tạo                     26                            
# Each round has its ranking.
$ podium rank --field CNTT --round R1 | sed -n 3p
    1  ST01   88.00        3          0  Hệ thống cảnh báo sớm lũ quét, sạt lở đất sử dụ…                      
$ podium rank --field CNTT --round R2 | sed -n 3p
    1  ST01   21.00        1          0  Hệ thống cảnh báo sớm lũ quét, sạt lở đất sử dụ…       2 sheets missing
