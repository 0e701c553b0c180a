# A list keeps to the width there is: empty columns go, headings take two lines, titles are cut.
@include scored b.podium
$ export PODIUM_LANG=en
$ echo 'expect tổng      phiếu    phiếu  tên                  ghi chú
> expect được tính  bị loại
> expect ST43
> expect …  không loại vì còn q…
> end' | pty 24x80 podium --lang vi rank --field GIAODUC
ended with 0
# A wide terminal shows all.
$ echo 'expect phiếu được tính  phiếu bị loại
> expect cách phân hạng
> expect không loại vì còn quá ít phiếu
> end' | pty 24x200 podium --lang vi rank --field GIAODUC
ended with 0
$ podium rank --field GIAODUC | sed -n 2p
place  entry  total  counted  set aside  title                                             tie  note
# What would not fit even cut short goes below its row.
$ echo 'expect O01  nhập điểm  ST45
> expect      vòng R1, giải pháp ST45
> expect nguồn "nhập từ tệp"
> end' | pty 24x80 podium --lang vi log --limit 1
ended with 0
# A wide terminal has it in the row.
$ echo 'expect ST45       vòng R1, giải pháp ST45
> end' | pty 24x200 podium --lang vi log --limit 1
ended with 0
# The newest events come with --limit.
$ podium log --limit 1 | tail -1 | cut -c1-60
537  14/11/2023 22:13:20  O01  bringing scores in  ST45   ro
$ podium log --limit 1 --format csv | tail -1 | cut -c1-60
537,2023-11-14T22:13:20Z,O01,sheet.imported,ST45,"round R1, 
$ podium log --limit -1 2>&1 | sed -n 1p
podium: --limit: "-1" is not a whole number from 0
[64]
$ podium log --limit 2>&1 | sed -n 1p
podium: --limit needs a value
[64]
# People read the time where this machine is.
$ TZ=ICT-7 podium --lang vi log --after 1 --limit 1 | tail -1 | cut -c1-30
  2  15/11/2023 05:13:20  O01 
# Words are broken between words.
$ echo 'expect   | --review] [--round R]
> expect       enter a judge
> end' | pty 24x80 podium help score
ended with 0
$ podium award
podium: award needs a word after it: propose, threshold, decide, cite, list
See: podium help
[64]
$ podium foo
podium: there is no command "foo"
See: podium help
[64]
$ podium rnak 2>&1 | sed -n 1p
podium: there is no command "rnak"; do you mean "rank"?
[64]
# A list of awards goes below its row, too, and into one line where there is no terminal.
$ podium round close R1
round R1 is closed
$ podium phase next --waive all --reason test 2>/dev/null
the contest is now in phase: deliberation
$ podium award propose >/dev/null 2>&1
$ podium award decide --as-proposed
24 awards decided as proposed
$ echo 'expect ST42  Thào A Páo
> expect 3000000
> expect                đã quyết định  Thư viện lưu động
> end' | pty 24x80 podium --lang vi award list
ended with 0
$ podium --lang vi award list | tail -1
Giáo dục và đào tạo                               Giải Khuyến khích  ST42   Thào A Páo                                        Trường PTDT bán trú Tiểu học Phiêng Lanh             3000000  đã quyết định  Thư viện lưu động trên xe máy cho các điểm trườ…
# What follows -- is no option of anybody.
$ podium status --as
podium: --as needs a value
See: podium help
[64]
$ podium entry list -- --here
nothing is found for: --here
entry  blind code  title  field  unit  filed on  state
$ podium status -C
podium: -C needs a value
See: podium help
[64]
