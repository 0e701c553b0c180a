# What the scores of a contest say, field by field.
@include scored sl.podium
@include short
$ export PODIUM_LANG=en
$ short podium analyse
podium: several fields have scores: choose one with --field: CNTT COKHI VATLIEU NONGLAM YDUOC GIAODUC
[64]
$ short podium analyse --field YDUOC --chart
podium: only 3 judges: how much they differ is hardly known, and the certainty stated goes too far
podium: sheets that the rules set aside count here too: 1
entry  n    score      se  rank  place from  place to  P(first)  P(prize)
ST31   3  83.66  6.25     1           1         1    0.99    1.00
ST32   3  67.65  6.25     2           2         4    0.00    0.99
ST33   3  64.63  6.25     3           2         4    0.00    0.99
ST34   3  58.73  6.25     4           3         6    0.00    0.93
ST35   3  56.62  6.25     5           3         6    0.00    0.83
ST36   3  51.18  6.25     6           5         7    0.00    0.22
ST37   3  44.83  6.25     7           6         7    0.00    0.01
ST31                     |o                                       |
ST32                     |       o=============                   |
ST33                     |       ======o=======                   |
ST34                     |             =======o=============      |
ST35                     |             =============o=======      |
                         +----------------------------------------+
ST36                     |                          =======o======|
ST37                     |                                 ======o|
given what this jury wrote, the chance that ST31 is truly the best is 99.8 %
the data do not separate place 5 from the next: the chance that ST35 is truly better than ST36 is 83 %
$ short podium analyse --field YDUOC --report judges --chart
podium: only 3 judges: how much they differ is hardly known, and the certainty stated goes too far
podium: sheets that the rules set aside count here too: 1
judge  n  severity      se  infit  outfit
J16    7   -1.04  2.10               
J17    7   -0.91  2.10               
J18    7    1.95  2.10               
J16                      |    ===========o====|=====              |
J17                      |     ==========o====|=====              |
J18                      |                   =|========o==========|
$ short podium analyse --field YDUOC --report sensitivity
podium: rasch: the Rasch model needs whole scores (criteria as a facet): some are not
podium: bradley-terry: Bradley-Terry has no maximum: some entries win, or lose, against all the others
entry  mean  median  trimmed  zscore  rank-sum  fixed  mixed  rasch  bradley-terry  schulze  copeland
ST31      1       1        1       1         1      1      1                              1         1
ST32      2       2        2       2         2      2      2                              2         2
ST33      3       4        4       3         3      3      3                              4         4
ST34      4       3        3       4         4      4      4                              3         3
ST35      5       5        5       5         4      5      5                              5         5
ST36      6       6        6       6         6      6      6                              6         6
ST37      7       7        7       7         7      7      7                              7         7
not counted below, since some entry has no place by it: rasch bradley-terry
first by every method: ST31
among the best 5 by every method: ST31 ST32 ST33 ST34 ST35
# A judge's own report comes once the round is closed.
$ short podium judge report J16
podium: round R1 is not closed: a judge's report comes after it
[77]
$ podium round close R1
round R1 is closed
$ short podium judge report J16
podium: only 3 judges: how much they differ is hardly known, and the certainty stated goes too far
podium: sheets that the rules set aside count here too: 1
field  n   mean  severity    se  spread  panel's spread  agreement  criteria without difference
YDUOC  7  63.36     -1.04  2.11   14.99           15.10       0.90  
severity: points below what others would give (above: negative); spread: standard deviation of the totals; agreement: correlation with the mean of the others
$ podium --lang vi judge report J16 | tail -1
podium: chỉ có 3 giám khảo: chưa đủ dữ liệu về chênh lệch giữa các giám khảo, nên độ tin cậy nêu trên cao hơn thực tế
podium: các phiếu bị quy định loại cũng được tính ở đây: 1
độ nghiêm: số điểm thấp hơn mức người khác sẽ cho (cao hơn: số âm); độ trải: độ lệch chuẩn của tổng điểm; đồng thuận: tương quan với trung bình của những người khác
# It is hers alone, and she need not say whose.
$ short podium judge report J16 --as J17
podium: J17 may not see that; it is for: an organiser, a secretary, a chair; podium status shows what is yours
[77]
$ short podium judge report --as J16 --format csv
podium: only 3 judges: how much they differ is hardly known, and the certainty stated goes too far
podium: sheets that the rules set aside count here too: 1
field,n,mean,severity,se,spread,panel_spread,agreement,flat_criteria
YDUOC,7,63.36,-1.04,2.11,14.99,15.10,0.90,
$ podium --lang vi judge report
podium: báo cáo về ai? hãy nêu giám khảo: podium judge report J07
cú pháp: podium judge report [JUDGE] [--round R]
[64]
# The ranking says how certain it is where a prize ends.
$ podium rank --certainty --field YDUOC | tail -8
Sheets that count: 0 signed by the judge, 0 keyed by two, 20 imported.
Y dược (YDUOC)
  only 3 judges: how much they differ is hardly known, and the certainty stated goes too far
  sheets that the rules set aside count here too: 1
  Giải Nhất, line after 1: separated, with a chance of 99.7 %
  Giải Nhì, line after 2: not separated; the chance that the last above is truly better than the next is 70 %; the data cannot tell apart: ST32 ST33
  Giải Ba, line after 3: not separated; the chance that the last above is truly better than the next is 85 %; the data cannot tell apart: ST33 ST34
  Giải Khuyến khích, line after 5: not separated; the chance that the last above is truly better than the next is 83 %; the data cannot tell apart: ST35 ST36
$ podium rank --certainty --field YDUOC --format csv 2>/dev/null | wc -l
8
# A picture is of the kind that its name ends in.
$ podium analyse --field YDUOC --picture a.png >/dev/null
podium: only 3 judges: how much they differ is hardly known, and the certainty stated goes too far
podium: sheets that the rules set aside count here too: 1
$ podium analyse --field YDUOC --report judges --picture a.svg >/dev/null
podium: only 3 judges: how much they differ is hardly known, and the certainty stated goes too far
podium: sheets that the rules set aside count here too: 1
$ podium analyse --field YDUOC --report agreement --picture a.pdf >/dev/null 2>&1
$ podium analyse --field YDUOC --picture a.gif >/dev/null
podium: a.gif: a picture ends in .png, .svg or .pdf
usage: podium analyse FILE.csv|.xlsx [--encoding E] [--worksheet N|NAME]|[--field F] [--round R] [--method M] [--report R] [--criteria mean|facet] [--weights NAME=W,...] [--prizes K] [--draws N] [--seed S] [--chart] [--picture FILE.png|.svg|.pdf]
[64]
$ head -c 8 a.png | tail -c 7
PNG

$ head -c 5 a.svg
<?xml
$ head -c 5 a.pdf
%PDF-
$ ls a.gif
ls: cannot access 'a.gif': No such file or directory
[2]
# No picture says who drew it: one that is there may be somebody's logo.
$ printf '\x89PNG of ours\n' >logo.png
$ printf '<?xml version="1.0"?><svg/>\n' >logo.svg
$ cat logo.* >before
$ for f in logo.png logo.svg; do podium analyse --field YDUOC --picture $f; done 2>&1 | grep logo
podium: logo.png is there already, and is nothing that podium could write again; choose another name, or replace it with --force
podium: logo.svg is there already, and is nothing that podium could write again; choose another name, or replace it with --force
[73]
$ cat logo.* | cmp - before
# It says what is in it: bars where rankings were drawn, dashes where there is a line.
$ draw() { podium analyse --field YDUOC "$@" --picture $picture --force >/dev/null 2>&1; }
$ picture=w.pdf draw --method mixed --prizes 3
$ pdftotext -layout w.pdf - | grep dot: | sed 's/^ *//'
dot: place by the method; bar: places of 90 % of the rankings drawn; dashes: the best 3
$ picture=w.svg draw --method mixed --prizes 3
$ grep -c 'rgb(72%' w.svg
7
# A method without drawing has no bars.
$ picture=w.pdf draw --method schulze --prizes 3
$ pdftotext -layout w.pdf - | grep dot: | sed 's/^ *//'
dot: place by the method; dashes: the best 3
$ picture=w.svg draw --method schulze --prizes 3
$ grep -c 'rgb(72%' w.svg
0
[1]
# More prizes than entries have no line.
$ picture=w.pdf draw --method schulze --prizes 9
$ pdftotext -layout w.pdf - | grep dot: | sed 's/^ *//'
dot: place by the method
$ picture=w.svg draw --method schulze --prizes 9
$ grep -c 'rgb(72%' w.svg
0
[1]
