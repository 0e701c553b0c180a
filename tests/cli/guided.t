# A judge scores question by question; every answer is kept at once.
@include cards a.podium
$ export PODIUM_LANG=en
$ podium score
podium: nothing is assigned to Lê Hồng Quân; a judge says who she is: podium score --judge J07
[64]
# Help, a band and a number outside it, above the maximum, off the step, back.
$ printf '\n?\na\n31\n28,5\n99\n25,5\n<\n<\n27.25\n27\n26\n\n\n\nq\n' | as J01 score | grep .
Nguyễn Trọng Hiếu: 6 entries to score, 0 submitted, 0 begun
entry  state  title
ST01   to do  Hệ thống cảnh báo sớm lũ quét, sạt lở đất sử dụ…
ST02   to do  Phần mềm trợ lý ảo tra cứu thủ tục hành chính b…
ST03   to do  Thiết bị giám sát độ ẩm, nhiệt độ kho bảo quản …
ST04   to do  Ứng dụng bản đồ số quản lý hành lang an toàn lư…
ST06   to do  Phần mềm quản lý lịch sinh hoạt chi đoàn và điể…
ST07   to do  Cổng thông tin du lịch cộng đồng cấp xã tích hợ…
Entry (Enter: ST01; q leaves): 
ST01  Hệ thống cảnh báo sớm lũ quét, sạt lở đất sử dụng mạng cảm biến LoRa và năng lượng mặt trời
Công nghệ thông tin, điện tử, viễn thông
Các trạm đo mưa, độ ẩm đất và độ nghiêng truyền dữ liệu về trung tâm, tự động phát cảnh báo bằng loa và tin nhắn tới trưởng bản. Đã lắp đặt thử tại 4 điểm có nguy cơ cao.
[1/3] Tính mới, sáng tạo: 0 to 30, in steps of 0.5
   a  27–30  Hoàn toàn mới, lần đầu tiên được tạo ra và áp dụng trong cả nước
   b  21–26.5  Mới trong phạm vi tỉnh, có cải tiến căn bản so với giải pháp đã biết
   c  16–20.5  Mới trong phạm vi ngành hoặc đơn vị, cải tiến ở mức khá
   d  1–15.5  Ít tính mới, chủ yếu vận dụng giải pháp đã có với điều chỉnh nhỏ
   e  0–0.5  Không có tính mới, trùng với giải pháp đã được công bố hoặc áp dụng
Points (? help):    27 or 27,5     points
   27 words       points, with a comment on them
   27?            points, not sure yet
   + words        a comment alone; + - takes it away
   # words        a note for you alone
   a, b ...       a band, then the points in it
   Enter or -     leave it for now
   <              go back
   q              leave; everything is kept
Points (? help):    points from 27 to 30: 31: this band goes from 27 to 30
   points from 27 to 30:    total so far 28.5; answered 1 of 3
[2/3] Khả năng áp dụng: 0 to 30, in steps of 0.5
   a  27–30  Đã áp dụng thực tế, có thể nhân rộng trong toàn tỉnh và ngoài tỉnh
   b  21–26.5  Đã áp dụng, có thể nhân rộng ở nhiều đơn vị cùng ngành, lĩnh vực
   c  16–20.5  Áp dụng được tại đơn vị, cần thêm điều kiện để nhân rộng
   d  1–15.5  Mới dừng ở thử nghiệm, khả năng áp dụng còn hạn chế
   e  0–0.5  Không có khả năng áp dụng trong thực tế
Points (? help): "99" is outside 0 to 30 of criterion ungdung; correct it
Points (? help):    total so far 54; answered 2 of 3
[3/3] Hiệu quả kinh tế, kỹ thuật, xã hội: 0 to 40, in steps of 0.5
   a  31–40  Hiệu quả rất rõ về kinh tế, kỹ thuật và xã hội, có số liệu chứng minh đầy đủ
   b  21–30.5  Hiệu quả rõ so với giải pháp đã biết, có số liệu chứng minh
   c  11–20.5  Có hiệu quả ở mức trung bình, số liệu chưa đầy đủ
   d  1–10.5  Hiệu quả thấp hoặc chưa được chứng minh
   e  0–0.5  Không có hiệu quả hoặc gây hại đến môi trường, xã hội
Points (? help): 
[2/3] Khả năng áp dụng: 0 to 30, in steps of 0.5
   a  27–30  Đã áp dụng thực tế, có thể nhân rộng trong toàn tỉnh và ngoài tỉnh
   b  21–26.5  Đã áp dụng, có thể nhân rộng ở nhiều đơn vị cùng ngành, lĩnh vực
   c  16–20.5  Áp dụng được tại đơn vị, cần thêm điều kiện để nhân rộng
   d  1–15.5  Mới dừng ở thử nghiệm, khả năng áp dụng còn hạn chế
   e  0–0.5  Không có khả năng áp dụng trong thực tế
   so far: 25.5
Points (? help): 
[1/3] Tính mới, sáng tạo: 0 to 30, in steps of 0.5
   a  27–30  Hoàn toàn mới, lần đầu tiên được tạo ra và áp dụng trong cả nước
   b  21–26.5  Mới trong phạm vi tỉnh, có cải tiến căn bản so với giải pháp đã biết
   c  16–20.5  Mới trong phạm vi ngành hoặc đơn vị, cải tiến ở mức khá
   d  1–15.5  Ít tính mới, chủ yếu vận dụng giải pháp đã có với điều chỉnh nhỏ
   e  0–0.5  Không có tính mới, trùng với giải pháp đã được công bố hoặc áp dụng
   so far: 28.5
Points (? help): "27.25" is not a multiple of 0.5, the step of criterion moi; correct it
Points (? help):    total so far 52.5; answered 2 of 3
[2/3] Khả năng áp dụng: 0 to 30, in steps of 0.5
   a  27–30  Đã áp dụng thực tế, có thể nhân rộng trong toàn tỉnh và ngoài tỉnh
   b  21–26.5  Đã áp dụng, có thể nhân rộng ở nhiều đơn vị cùng ngành, lĩnh vực
   c  16–20.5  Áp dụng được tại đơn vị, cần thêm điều kiện để nhân rộng
   d  1–15.5  Mới dừng ở thử nghiệm, khả năng áp dụng còn hạn chế
   e  0–0.5  Không có khả năng áp dụng trong thực tế
   so far: 25.5
Points (? help):    total so far 53; answered 2 of 3
[3/3] Hiệu quả kinh tế, kỹ thuật, xã hội: 0 to 40, in steps of 0.5
   a  31–40  Hiệu quả rất rõ về kinh tế, kỹ thuật và xã hội, có số liệu chứng minh đầy đủ
   b  21–30.5  Hiệu quả rõ so với giải pháp đã biết, có số liệu chứng minh
   c  11–20.5  Có hiệu quả ở mức trung bình, số liệu chưa đầy đủ
   d  1–10.5  Hiệu quả thấp hoặc chưa được chứng minh
   e  0–0.5  Không có hiệu quả hoặc gây hại đến môi trường, xã hội
Points (? help):    total so far 53; answered 2 of 3
Comment on the whole (Enter: as it is; - none; < back): 
ST01  Hệ thống cảnh báo sớm lũ quét, sạt lở đất sử dụng mạng cảm biến LoRa và năng lượng mặt trời
criterion                           score
Tính mới, sáng tạo                     27
Khả năng áp dụng                       26
Hiệu quả kinh tế, kỹ thuật, xã hội       
   total so far 53; answered 2 of 3
Scores missing: 1. < goes back to them, Enter keeps the draft: 
entry  state  title
ST01   draft  Hệ thống cảnh báo sớm lũ quét, sạt lở đất sử dụ…
ST02   to do  Phần mềm trợ lý ảo tra cứu thủ tục hành chính b…
ST03   to do  Thiết bị giám sát độ ẩm, nhiệt độ kho bảo quản …
ST04   to do  Ứng dụng bản đồ số quản lý hành lang an toàn lư…
ST06   to do  Phần mềm quản lý lịch sinh hoạt chi đoàn và điể…
ST07   to do  Cổng thông tin du lịch cộng đồng cấp xã tích hợ…
Entry (Enter: ST01; q leaves): What was answered is kept; podium score goes on from there.
$ as J01 score --list | sed -n 1,2p
entry  state  title
ST01   draft  Hệ thống cảnh báo sớm lũ quét, sạt lở đất sử dụ…
$ as J01 score --review --format csv | sed -n 1,5p
entry,state,criterion,score,total,unsure,comment,note
ST01,draft,"Tính mới, sáng tạo",27,,,,
ST01,draft,Khả năng áp dụng,26,,,,
ST01,draft,"Hiệu quả kinh tế, kỹ thuật, xã hội",,53,,,
ST02,todo,"Tính mới, sáng tạo",,,,,
# Killed in the middle: the last answer is there, and she goes on from it.
$ mkfifo in
$ podium score --as J01 --code-file J01 <in >out &
$ exec 9>in
$ printf 'ST02\n20\n21\n' >&9
$ for i in $(seq 300); do grep -qs 'answered 2 of 3' out && break; sleep 0.1; done
$ kill -9 $!; wait $! 2>/dev/null
[137]
$ exec 9>&-
$ as J01 score --review --format csv | sed -n 5,7p
ST02,draft,"Tính mới, sáng tạo",20,,,,
ST02,draft,Khả năng áp dụng,21,,,,
ST02,draft,"Hiệu quả kinh tế, kỹ thuật, xã hội",,41,,,
# The rest in Vietnamese, a comment, and no.
$ printf '\n\n\n33\nRất tốt\nno\nq\n' | PODIUM_LANG=vi as J01 score >said
$ grep . said | tail -22 | sed -n 1,11p
   b  21–30,5  Hiệu quả rõ so với giải pháp đã biết, có số liệu chứng minh
   c  11–20,5  Có hiệu quả ở mức trung bình, số liệu chưa đầy đủ
   d  1–10,5  Hiệu quả thấp hoặc chưa được chứng minh
   e  0–0,5  Không có hiệu quả hoặc gây hại đến môi trường, xã hội
Điểm (? trợ giúp):    tổng hiện tại 86; đã trả lời 3 trên 3
Nhận xét chung (Enter: giữ nguyên; - xóa; < quay lại): 
ST01  Hệ thống cảnh báo sớm lũ quét, sạt lở đất sử dụng mạng cảm biến LoRa và năng lượng mặt trời
tiêu chí                            điểm
Tính mới, sáng tạo                    27
Khả năng áp dụng                      26
Hiệu quả kinh tế, kỹ thuật, xã hội    33
# Yes submits; then a correction with its reason.
$ printf 'ST01\n\n\n\n\nyes\nST01\n26\n\n\n\ny\n\nST01\n\n\n\n\ny\ntyping error\nq\n' >keys
$ as J01 score <keys | grep 'submitted,' | sed 's/[0-9A-Z]\{12\}/RECEIPT/; s/.*submit/submit/'
submitted, 2 begun
submitted, total 86. Receipt: RECEIPT
submitted, changed since  Hệ thống cảnh báo sớm lũ quét, sạt lở đất sử dụ…
submitted, total 85. Receipt: RECEIPT
# An entry that is not hers, and the end of the input.
$ printf 'ST99\n' | as J01 score | tail -1
podium: ST99 is not on your list in round R1; check the code
What was answered is kept; podium score goes on from there.
# On a terminal it is the same, whatever it can do.
$ printf 'ST03\n15\n\004' |
> TERM=dumb script -qec 'podium score --as J01 --code-file J01' /dev/null >said 2>/dev/null
$ grep -ac 'total so far 15' said
1
$ as J01 score --review --format csv | grep ST03 | sed -n 1p
ST03,draft,"Tính mới, sáng tạo",15,,,,
# Who still owes what: counts.
$ podium progress | sed -n '1,2p; /J01/p' | sed 's/[0-9]*\/[0-9]*\/20[0-9]*/DAY/'
kind   code     name                                              assigned  submitted  begun  last done   lack a score  progress
field  CNTT     Công nghệ thông tin, điện tử, viễn thông                21          1      2  DAY             0  #.........
judge  J01      Nguyễn Trọng Hiếu                                        6          1      2  DAY             0  #++++.....
$ podium progress --format csv | grep -E 'kind|J01|J02' | cut -d, -f1,2,4-6
kind,code,assigned,submitted,drafts
judge,J01,6,1,2
judge,J02,5,0,0
# They are for the office alone, and of a round that there is.
$ podium progress --as J01
podium: J01 may not see that; it is for: an organiser, a secretary; podium status shows what is yours
[77]
$ podium progress --round R9
podium: no such round: R9
[66]
# Help at the list, a code in small letters, words where Enter is meant.
$ printf '?\nst04\n\n\n\n\nsome words\n\nst04\n12\n13\n14\n\nmaybe\nKHÔNG\nq\n' >keys
$ as J01 score <keys >said
$ grep -E 'as the list writes|^ST04  |Scores missing|Submit this|Not submitted' said | cut -c1-60
ST04   to do      Ứng dụng bản đồ số quản lý h
Entry (Enter: ST02; q leaves):    the code of an entry as th
ST04  Ứng dụng bản đồ số quản lý hành lang an
ST04  Ứng dụng bản đồ số quản lý hành lang an
Scores missing: 3. < goes back to them, Enter keeps the draf
ST04  Ứng dụng bản đồ số quản lý hành lang an
Scores missing: 3. < goes back to them, Enter keeps the draf
ST04   to do      Ứng dụng bản đồ số quản lý h
ST04  Ứng dụng bản đồ số quản lý hành lang an
ST04  Ứng dụng bản đồ số quản lý hành lang an
Submit this sheet, signed by you? (yes/no, < back): 
ST04  Ứng dụng bản đồ số quản lý hành lang an
Submit this sheet, signed by you? (yes/no, < back): Not subm
ST04   draft      Ứng dụng bản đồ số quản lý h
$ podium help judge | grep -c 'podium judge'
4
$ podium help judge report | sed -n 1p
  podium judge report [JUDGE] [--round R]
# What stands unchanged is not submitted again.
$ printf 'ST01\n\n\n\n\nq\n' | as J01 score | grep -E 'nothing has changed|Submit this'
it is submitted, and nothing has changed since
# ? is no comment; < goes back to what is missing.
$ printf 'ST06\n12\n\n14\n?\n\nwhat\n<\n13\n\n\nno\nq\n' | as J01 score >said
$ grep -E '^\[|points such|missing|Submit this|Not submitted' said | cut -c1-70
[1/3] Tính mới, sáng tạo: 0 to 30, in steps of 0.5
[2/3] Khả năng áp dụng: 0 to 30, in steps of 0.5
[3/3] Hiệu quả kinh tế, kỹ thuật, xã hội: 0 to 40, in ste
Scores missing: 1. < goes back to them, Enter keeps the draft:    27 o
Scores missing: 1. < goes back to them, Enter keeps the draft: 
[2/3] Khả năng áp dụng: 0 to 30, in steps of 0.5
[3/3] Hiệu quả kinh tế, kỹ thuật, xã hội: 0 to 40, in ste
Submit this sheet, signed by you? (yes/no, < back): Not submitted; the
# A note beside points is a note: nobody submits it.
$ printf 'ST07\n12 # hỏi lại giá\n14? tốt # hỏi lại\n11 + rõ\nq\n' | as J01 score >said
$ sqlite3 a.podium "SELECT criterion IS NOT NULL, ifnull(comment, '-'), sealed IS NOT NULL FROM local_draft d JOIN entries e ON e.id = d.entry WHERE e.entry = 'ST07' ORDER BY d.score"
1|rõ|0
1|-|1
1|tốt|1
