# A judge at a terminal: what she answered is there whatever happens to it.
$ podium new a.podium --from fixtures/son-la >/dev/null 2>&1; for s in 'phase next' 'import assignments fixtures/son-la/assignments.csv' 'phase next' 'judge cards cards.pdf' 'round open R1'; do podium --lang en $s >/dev/null; done; pdftotext cards.pdf - | grep -E '^[0-9A-Z]{4}-[0-9A-Z]{4}$' | sed -n 16p >J16; printf 'exec podium --lang ${LANGUAGE:-en} score "$@" --as J16 --code-file J16\n' >judge
# The questions, ended by Ctrl-C, stopped by Ctrl-Z and continued, killed.
$ printf '%s\n' 'expect q leaves' 'send \n' 'expect [1/3]' 'send 27\n' 'expect [2/3]' 'send 25,5\n' 'expect [3/3]' 'send \x03' end | pty 24x80 sh judge; sh judge --review | grep -E '^ST31' | sed 's/  */ /g'
ended by signal 2
ST31 draft Tính mới, sáng tạo 27 
ST31 draft Khả năng áp dụng 25.5 
ST31 draft Hiệu quả kinh tế, kỹ thuật, xã hội 52.5
$ printf '%s\n' 'expect q leaves' 'send ST32\n' 'expect [1/3]' 'send \x1a' 'signal CONT' 'send 20\n' 'expect [2/3]' 'send 19\n' 'expect [3/3]' 'signal KILL' end | pty 24x80 sh judge; sh judge --review | grep -E '^ST32' | sed 's/  */ /g'
ended by signal 9
ST32 draft Tính mới, sáng tạo 20 
ST32 draft Khả năng áp dụng 19 
ST32 draft Hiệu quả kinh tế, kỹ thuật, xã hội 39
# A terminal that cannot move its cursor, and one in Vietnamese.
$ printf '%s\n' 'expect q leaves' 'send q\n' 'expect kept' end | TERM=dumb pty 24x80 sh judge --grid; printf '%s\n' 'expect Lương Thị Hải Yến: 7' 'expect Bộ công cụ' 'send q\n' end | LANGUAGE=vi pty 24x80 sh judge | head -1
ended with 0
ended with 0
# The grid: points, the next cell, too many, a new size, a comment with accents, Ctrl-C.
$ printf '%s\n' 'expect Lương Thị Hải Yến' 'expect ST37' 'expect q: leave' 'send 27\n' 'send 99\n' 'expect is outside 0 to 30' 'send 26,5\n' 'resize 40x200' 'expect Thái' 'send \eOB' 'send 31\n' 'send \eOA\eOA\eOC\eOC' 'send 38\n' 'send \eOA' 'send c' 'expect none' 'send Ý tưởng tốt, ế ẩm\n' 'expect Comment:' 'send s' 'expect yes' 'send y\n' 'expect Receipt' 'send \x03' end | TERM=xterm pty 24x80 sh judge --grid; sh judge --review | grep -E '^ST3[123]' | sed 's/  */ /g'; podium export sheets | grep ST31
ended with 1
ST31 submitted Tính mới, sáng tạo 27 
ST31 submitted Khả năng áp dụng 26.5 
ST31 submitted Hiệu quả kinh tế, kỹ thuật, xã hội 38 91.5
ST32 draft Tính mới, sáng tạo 20 
ST32 draft Khả năng áp dụng 19 
ST32 draft Hiệu quả kinh tế, kỹ thuật, xã hội 31 70
ST33 to do Tính mới, sáng tạo 
ST33 to do Khả năng áp dụng 
ST33 to do Hiệu quả kinh tế, kỹ thuật, xã hội 
R1,ST31,J16,27,26.5,38,"Ý tưởng tốt, ế ẩm"
$ printf '%s\n' 'expect ST37' 'resize 10x30' 'resize 24x80' 'send \eOB' 'send \eOB' 'send 10\n' 'send 11\n' 'send 12\n' 'send \eOA' 'send s' 'expect yes' 'send y\n' 'expect Receipt' 'send \x1a' 'signal CONT' 'send q' 'expect kept' end | TERM=vt100 pty 24x80 sh judge --grid; sh judge --list | head -4; podium verify | head -1
ended with 0
entry  state      title
ST31   submitted  Quy trình phẫu thuật nội soi một lỗ điều trị vi…
ST32   draft      Viên hoàn cứng hỗ trợ điều trị thoái hóa khớp g…
ST33   submitted  Bộ công cụ giám sát, dự báo véc tơ sốt xuất huy…
a.podium: tốt: 423 sự kiện trong một chuỗi không đứt, mọi bảng đúng như nhật ký, 10 giá trị cá nhân được chứng minh, 9 chữ ký đúng
# What stands unchanged is not handed in again.
$ printf '%s\n' 'expect ST31' 'expect q: leave' 'send s' 'expect nothing has changed' 'send q' 'expect kept' end | TERM=xterm pty 24x80 sh judge --grid
ended with 0
# Who she is, by option or when asked.
$ printf '%s\n' 'expect Which judge are you' 'send J16\n' 'expect Lương Thị Hải Yến' 'expect q leaves' 'send q\n' end | pty 24x80 podium --lang en score --code-file J16; podium --lang en score --judge J16 --code-file J16 --list | head -2; podium --lang en score --judge J99 --code-file J16; podium --lang en score ST34 moi=3 --as J16 --code-file J16 --format json
ended with 0
entry  state      title
ST31   submitted  Quy trình phẫu thuật nội soi một lỗ điều trị vi…
podium: person J99: there is none such in this contest
{"schema":1,"rows":[{"entry":"ST34","state":"draft","total":"3","missing":"2"}]}
# What is not complete is not handed in; q leaves at every question.
$ printf '%s\n' 'expect ST37' 'expect q: leave' 'send \eOB\eOB\eOB' 'send s' 'expect scores are missing' 'send q' 'expect kept' end | TERM=xterm pty 24x80 sh judge --grid; printf 'ST36\nb\nq\n' | sh judge | tail -1
ended with 0
Points (? help):    points from 21 to 26.5: What was answered is kept; podium score goes on from there.
# Who owes what, looked at again and again until it is interrupted.
$ printf '%s\n' 'expect J16' 'expect J21' 'send \x03' end | pty 40x120 podium --lang en progress --watch
ended by signal 2
# A list keeps to the width there is: empty columns go, headings take two lines, titles are cut; a wide terminal shows all.
$ podium new b.podium --from fixtures/son-la >/dev/null 2>&1; for s in 'phase next' 'import assignments fixtures/son-la/assignments.csv' 'phase next' 'round open R1' 'import scores fixtures/son-la/scores.csv'; do podium -C b.podium --lang en $s >/dev/null; done; printf '%s\n' 'expect tổng      phiếu    phiếu  tên                  ghi chú' 'expect được tính  bị loại' 'expect ST43' 'expect …  không loại vì còn q…' end | pty 24x80 podium -C b.podium --lang vi rank --field GIAODUC; printf '%s\n' 'expect phiếu được tính  phiếu bị loại' 'expect cách phân hạng' 'expect không loại vì còn quá ít phiếu' end | pty 24x200 podium -C b.podium --lang vi rank --field GIAODUC; podium -C b.podium --lang en rank --field GIAODUC | sed -n 2p
ended with 0
ended with 0
place  entry  total  counted  set aside  title                                             tie  note
# The newest events come with --limit; when, where this machine is, for people.
$ podium -C b.podium --lang en log --limit 1 | tail -1 | cut -c1-60; podium -C b.podium log --limit 1 --format csv | tail -1 | cut -c1-60; TZ=ICT-7 podium -C b.podium log --after 1 --limit 1 | tail -1 | cut -c1-30; podium -C b.podium --lang en log --limit -1 2>&1 | head -1; podium -C b.podium --lang en log --limit 2>&1 | head -1
535  14/11/2023 22:13:20  O01  bringing scores in  ST45   ro
535,2023-11-14T22:13:20Z,O01,sheet.imported,ST45,"round R1, 
  2  15/11/2023 05:13:20  O01 
podium: --limit: "-1" is not a whole number from 0
podium: --limit needs a value
# Words are broken between words.
$ printf '%s\n' 'expect   TEXT] [--judge J] | --grid | --list | --review] [--round R]' 'expect       enter a judge' end | pty 24x80 podium --lang en help score; podium --lang en award; podium --lang en foo; podium --lang en rnak 2>&1 | head -1
ended with 0
podium: award needs a word after it: propose, threshold, decide, list
See: podium help
podium: there is no command "foo"
See: podium help
podium: there is no command "rnak"; do you mean "rank"?
# What would not fit even cut short goes below its row; a wide terminal has it in the row.
$ printf '%s\n' 'expect O01  nhập điểm  ST45' 'expect      round R1, entry ST45' 'expect origin "imported"' end | pty 24x80 podium -C b.podium --lang vi log --limit 1; printf '%s\n' 'expect ST45       round R1, entry ST45' end | pty 24x200 podium -C b.podium --lang vi log --limit 1
ended with 0
ended with 0
$ cp b.podium w.podium; for s in 'round close R1' 'phase next --waive all --reason test' 'award propose' 'award decide --as-proposed'; do podium -C w.podium --lang en $s >/dev/null 2>&1; done; printf '%s\n' 'expect ST42  Thào A Páo' 'expect 3000000' 'expect                đã quyết định  Thư viện lưu động' end | pty 24x80 podium -C w.podium --lang vi award list; podium -C w.podium --lang vi award list | tail -1
ended with 0
Giáo dục và đào tạo                               Giải Khuyến khích  ST42   Thào A Páo                                        Trường PTDT bán trú Tiểu học Phiêng Lanh             3000000  đã quyết định  Thư viện lưu động trên xe máy cho các điểm trườ…
