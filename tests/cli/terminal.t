# A judge at a terminal: what she answered is there whatever happens to it.
@include cards a.podium
$ export PODIUM_LANG=en
$ review() { as J16 score --review | grep -E "$1" | sed 's/  */ /g'; }
# She ends the questions by Ctrl-C.
$ echo 'expect q leaves
> send \n
> expect [1/3]
> send 27\n
> expect [2/3]
> send 25,5\n
> expect [3/3]
> send \x03
> end' | pty 24x80 podium score --as J16 --code-file J16
ended by signal 2
$ review ^ST31
ST31 draft Tính mới, sáng tạo 27 
ST31 draft Khả năng áp dụng 25.5 
ST31 draft Hiệu quả kinh tế, kỹ thuật, xã hội 52.5 
# She stops them by Ctrl-Z and goes on; then they are killed.
$ echo 'expect q leaves
> send ST32\n
> expect [1/3]
> send \x1a
> signal CONT
> send 20\n
> expect [2/3]
> send 19\n
> expect [3/3]
> signal KILL
> end' | pty 24x80 podium score --as J16 --code-file J16
ended by signal 9
$ review ^ST32
ST32 draft Tính mới, sáng tạo 20 
ST32 draft Khả năng áp dụng 19 
ST32 draft Hiệu quả kinh tế, kỹ thuật, xã hội 39 
# A terminal that cannot move its cursor gets the questions instead of the grid.
$ echo 'expect q leaves
> send q\n
> expect kept
> end' | TERM=dumb pty 24x80 podium score --as J16 --code-file J16 --grid
ended with 0
# It speaks Vietnamese.
$ echo 'expect Lương Thị Hải Yến: 7
> expect Bộ công cụ
> send q\n
> end' | pty 24x80 podium --lang vi score --as J16 --code-file J16
ended with 0
# The grid: points, the next cell, too many, a new size, a comment with accents, Ctrl-C.
$ echo 'expect Lương Thị Hải Yến
> expect ST37
> expect q: leave
> send 27\n
> send 99\n
> expect is outside 0 to 30
> send 26,5\n
> resize 40x200
> expect Thái
> send \eOB
> send 31\n
> send \eOA\eOA\eOC\eOC
> send 38\n
> send \eOA
> send c
> expect none
> send Ý tưởng tốt, ế ẩm\n
> expect Comment: Ý tưởng tốt
> send n
> expect for you alone
> send hỏi lại tác giả\n
> expect hỏi lại tác giả
> send ?
> send C
> expect on the whole
> send Đáng khen\n
> expect : Đáng khen
> send s
> expect yes
> send y\n
> expect Receipt
> send \x03
> end' | TERM=xterm pty 24x80 podium score --as J16 --code-file J16 --grid
ended with 1
$ review '^ST3[123]'
ST31 submitted Tính mới, sáng tạo 27 Ý tưởng tốt, ế ẩm 
ST31 submitted Khả năng áp dụng 26.5 
ST31 submitted Hiệu quả kinh tế, kỹ thuật, xã hội 38 91.5 
ST32 draft Tính mới, sáng tạo 20 
ST32 draft Khả năng áp dụng 19 
ST32 draft Hiệu quả kinh tế, kỹ thuật, xã hội 31 70 
ST33 to do Tính mới, sáng tạo 
ST33 to do Khả năng áp dụng 
ST33 to do Hiệu quả kinh tế, kỹ thuật, xã hội 
$ podium export sheets | grep ST31
R1,ST31,J16,27,"Ý tưởng tốt, ế ẩm",26.5,38,Đáng khen
# It keeps going in a terminal of 10 lines, and when it was stopped.
$ echo 'expect ST37
> resize 10x30
> resize 24x80
> send \eOB
> send \eOB
> send 10\n
> send 11\n
> send 12\n
> send \eOA
> send s
> expect yes
> send y\n
> expect Receipt
> send \x1a
> signal CONT
> send q
> expect kept
> end' | TERM=vt100 pty 24x80 podium score --as J16 --code-file J16 --grid
ended with 0
$ as J16 score --list | sed -n 1,4p
entry  state      title
ST31   submitted  Quy trình phẫu thuật nội soi một lỗ điều trị vi…
ST32   draft      Viên hoàn cứng hỗ trợ điều trị thoái hóa khớp g…
ST33   submitted  Bộ công cụ giám sát, dự báo véc tơ sốt xuất huy…
$ podium --lang vi verify | sed -n 1p
a.podium: hợp lệ: 425 sự kiện trong một chuỗi không đứt, mọi bảng đúng như nhật ký, 84 dữ liệu cá nhân khớp với nhật ký, 9 chữ ký đúng
# What stands unchanged is not submitted again.
$ echo 'expect ST31
> expect q: leave
> send s
> expect nothing has changed
> send q
> expect kept
> end' | TERM=xterm pty 24x80 podium score --as J16 --code-file J16 --grid
ended with 0
$ review ^ST33
ST33 submitted Tính mới, sáng tạo 10 
ST33 submitted Khả năng áp dụng 11 
ST33 submitted Hiệu quả kinh tế, kỹ thuật, xã hội 12 33 
# Keys that the terminal's description does not name type nothing: Home, End and
# F1 as PuTTY sends them, Alt with a digit, Alt with Page Up, the mouse in both
# its forms, F1 of the console, a digit that is pasted; answers of the terminal
# about its colours, and other control strings, also in C1.
$ for k in '\e[1~' '\e[4~' '\e[11~' '\e5' '\e[5;3~' '\e\e[D' '\e[<0;10;15M' '\e[M 15' '\e[[A' '\e[200~15\e[201~' '\eOP' \
>   '\e]11;rgb:1/2/3\x07' '\e]11;rgb:1/2/3\e\\' '\eP1;2q33\e\\' '\e_G33\e\\' '\e^15\e\\' '\eX15\e\\' '\xc2\x9b15~' '\xc2\x9d15\xc2\x9c'; do
>   echo "expect q: leave
> send \eOB\eOB
> send $k
> send q
> expect kept
> end"; done | while read -r first; do for n in 1 2 3 4 5; do read -r l; first="$first
> $l"; done; echo "$first" | TERM=xterm pty 24x80 podium score --as J16 --code-file J16 --grid; done
ended with 0
ended with 0
ended with 0
ended with 0
ended with 0
ended with 0
ended with 0
ended with 0
ended with 0
ended with 0
ended with 0
ended with 0
ended with 0
ended with 0
ended with 0
ended with 0
ended with 0
ended with 0
ended with 0
$ review ^ST33
ST33 submitted Tính mới, sáng tạo 10 
ST33 submitted Khả năng áp dụng 11 
ST33 submitted Hiệu quả kinh tế, kỹ thuật, xã hội 12 33 
# She says who she is when asked.
$ echo 'expect Which judge are you
> send J16\n
> expect Lương Thị Hải Yến
> expect q leaves
> send q\n
> end' | pty 24x80 podium score --code-file J16
ended with 0
# She says it by another option than --as.
$ podium score --judge J16 --code-file J16 --list | sed -n 1,2p
entry  state      title
ST31   submitted  Quy trình phẫu thuật nội soi một lỗ điều trị vi…
$ podium score --judge J99 --code-file J16
podium: no such person in this contest: J99
[66]
$ as J16 score ST34 moi=3 --format json
{"schema":1,"rows":[{"entry":"ST34","state":"draft","total":"3","missing":"2"}]}
# What is not complete is not submitted.
$ echo 'expect ST37
> expect q: leave
> send \eOB\eOB\eOB
> send s
> expect scores are missing
> send q
> expect kept
> end' | TERM=xterm pty 24x80 podium score --as J16 --code-file J16 --grid
ended with 0
# q leaves at every question.
$ printf 'ST36\nb\nq\n' | as J16 score | tail -1
Points (? help):    points from 21 to 26.5: What was answered is kept; podium score goes on from there.
# Who owes what, asked again and again until it is interrupted.
$ echo 'expect J16
> expect J21
> send \x03
> end' | pty 40x120 podium progress --watch
ended by signal 2
# An organiser closes a round that is not finished only after a question.
$ echo 'expect sheets are missing
> send n\n
> end' | pty 24x80 podium round close R1
ended with 77
$ echo 'expect [y/n]
> send y\n
> expect is closed
> end' | pty 24x80 podium round close R1
ended with 0
