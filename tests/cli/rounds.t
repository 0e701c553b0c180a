# A preliminary round and a final: a judge's list is that of the round at hand.
$ cp -r fixtures/son-la f; chmod -R u+w f; printf 'round,name,position,blind\nR1,Sơ khảo,1,no\nR2,Chung khảo,2,no\n' >f/rounds.csv; podium new a.podium --from f >/dev/null 2>&1; for s in 'phase next' 'import assignments f/assignments.csv' 'phase next --waive all --reason later' 'judge cards cards.pdf' 'round open R1' 'import scores f/scores.csv' 'round close R1'; do podium --lang en $s >/dev/null 2>&1; done; pdftotext cards.pdf - | grep -E '^[0-9A-Z]{4}-[0-9A-Z]{4}$' | head -1 >J01; printf 'exec podium --lang en "$@" --as J01 --code-file J01\n' >j1
$ sed 's/^R1/R2/' f/assignments.csv | grep -E 'ST0[12]|kind' >2.csv; podium --lang en import assignments 2.csv; sh j1 score --list | head -2; sh j1 score --list --round R2
assignments: rows read 6, added 6, changed 0
entry  state      title
ST01   submitted  Hệ thống cảnh báo sớm lũ quét, sạt lở đất sử dụ…
podium: nothing is assigned to Nguyễn Trọng Hiếu; a judge says who she is: podium score --judge J07
[64]
$ podium --lang en round open R2; sh j1 score --list; sh j1 status | sed -n 3p; sh j1 score --list --round R1 | grep -c submitted; sh j1 score --list --round R9
round R2 is open
entry  state  title
ST01   to do  Hệ thống cảnh báo sớm lũ quét, sạt lở đất sử dụ…
ST02   to do  Phần mềm trợ lý ảo tra cứu thủ tục hành chính b…
Nguyễn Trọng Hiếu: 2 entries to score, 0 submitted, 0 begun
6
podium: round R9: there is none such
[66]
# What is answered, handed in and unchanged is of this round, too.
$ printf 'ST01\n7\n7\n7\n\ny\nST01\n\n\n\n\nq\n' | sh j1 score | grep -aE 'to score|nothing has changed|Receipt' | sed 's/[0-9A-Z]\{12\}/RECEIPT/'; sh j1 score --review | head -4; sh j1 score --review --round R1 | sed -n 2p; podium --lang en rank --field CNTT --round R1 | sed -n 3p; podium --lang en rank --field CNTT --round R2 | sed -n 3p
Nguyễn Trọng Hiếu: 2 entries to score, 0 submitted, 0 begun
Submit this sheet, signed by you? (yes/no, < back): ST01: submitted, total 21. Receipt: RECEIPT
it is submitted, and nothing has changed since
entry  state      criterion                           score  total
ST01   submitted  Tính mới, sáng tạo                      7       
ST01   submitted  Khả năng áp dụng                        7       
ST01   submitted  Hiệu quả kinh tế, kỹ thuật, xã hội      7     21
ST01   submitted  Tính mới, sáng tạo                     26       
    1  ST01   88.00        3          0  Hệ thống cảnh báo sớm lũ quét, sạt lở đất sử dụ…                 
    1  ST01   21.00        1          0  Hệ thống cảnh báo sớm lũ quét, sạt lở đất sử dụ…       2 sheets missing
# In a blind round a judge knows an entry by its blind code, in whichever case
# she types it, and by its number only where it has none.
$ cp -r fixtures/son-la g; chmod -R u+w g; printf 'round,name,position,blind\nR1,Sơ khảo,1,yes\n' >g/rounds.csv; podium new blind.podium --from g >/dev/null 2>&1; b() { podium --lang en -C blind.podium "$@"; }; b entry edit ST01 --blind-code B17; b entry edit ST03 --blind_code b4; for s in 'phase next' 'import assignments g/assignments.csv' 'phase next --waive all --reason test' 'round open R1'; do b $s >/dev/null; done; PODIUM_KEY=J01.key podium key show 2>/dev/null >J01.pub; b key add J01 $(cat J01.pub)
ST01 is changed
ST03 is changed
J01 can now sign with that key as well
$ s() { PODIUM_KEY=J01.key podium --lang en -C blind.podium score "$1" moi=20 ungdung=20 hieuqua=20 --submit --as J01 2>&1 | cut -d. -f1; }; for e in ST01 b17 B4 st02 ST99; do s $e; done; podium --lang en -C blind.podium export scores | cut -d, -f2 | sort -u | tr '\n' ' '; echo
podium: ST01 is not on your list in round R1; look at the code again
b17: submitted, total 60
B4: submitted, total 60
st02: submitted, total 60
podium: ST99 is not on your list in round R1; look at the code again
ST01 ST02 ST03 entry 
