# What the scores say, and when they say nothing.
$ for c in analyse 'judge report'; do printf 'out=$(podium --lang en %s "$@"); code=$?\n[ -z "$out" ] || printf "%%s\\n" "$out" | sed "s/\\(\\.[0-9][0-9]\\)[0-9]*/\\1/g"\nexit $code\n' "$c" >${c#* }; chmod +x ${c#* }; done
$ printf 'entry,judge,score\nA,J1,5\n' >one; sh ./analyse one; sh ./analyse one --report model --format csv; sh ./analyse one --method rasch | head -2
podium: too little data: two entries and three ratings are the least
entry  n  score  se  rank  place from  place to  P(first)  P(prize)
A      1                                                           
podium: too little data: two entries and three ratings are the least
quantity,value
mu,
se_mu,
var_entry,
var_judge,
var_residual,
reml,
podium: too little data: two entries and three ratings are the least
entry  n  score  se  rank  place from  place to  P(first)  P(prize)
A      1                                                           
$ printf 'entry,judge,score\nA,J1,5\nA,J2,6\nA,J3,4\n' >entry; sh ./analyse entry
podium: too little data: two entries and three ratings are the least
entry  n  score  se  rank  place from  place to  P(first)  P(prize)
A      3                                                           
$ printf 'entry,judge,score\nA,J1,5\nB,J1,7\nC,J1,3\n' >judge; sh ./analyse judge; sh ./analyse judge --method mean
podium: each entry has one score: what is the entry and what is chance cannot be told apart
entry  n  score  se  rank  place from  place to  P(first)  P(prize)
A      1                                                           
B      1                                                           
C      1                                                           
entry  n   score  se  rank  place from  place to  P(first)  P(prize)
B      1  7.00         1                                          
A      1  5.00         2                                          
C      1  3.00         3                                          
$ printf 'entry,judge,score\nA,J1,5\nA,J2,5\nB,J1,5\nB,J2,5\n' >equal; sh ./analyse equal; sh ./analyse equal --report agreement; sh ./analyse equal --method rasch | head -2
podium: no evidence of a difference between entries: the variance of entries is zero
entry  n   score  se  rank  place from  place to  P(first)  P(prize)
A      2  5.00         1                                          
B      2  5.00         1                                          
podium: ICC and Kendall's W need every judge to have scored every entry, and two of each
podium: Krippendorff's alpha is not defined: no two scores of one entry, or all scores are equal
quantity              value
icc_2_1                    
icc_2_k                    
kendall_w                  
kripp_alpha_interval       
podium: no evidence of a difference between entries: the variance of entries is zero
entry  n  score  se  rank  place from  place to  P(first)  P(prize)
A      2                                                           
$ printf 'entry,judge,score\nA,J1,5\nB,J2,6\nC,J3,9\n' >each; sh ./analyse each
podium: each entry has one score: what is the entry and what is chance cannot be told apart
podium: judges and entries fall into 3 groups that share nobody: ranks across them rest on the assumption that the groups are alike
entry  n  score  se  rank  place from  place to  P(first)  P(prize)
A      1                                                           
B      1                                                           
C      1                                                           
# Two pools that share nobody are never ranked together without saying so.
$ printf 'entry,judge,score\nA,J1,5\nA,J2,6\nB,J1,7\nB,J2,9\nC,J3,1\nC,J4,2\nD,J3,4\nD,J4,4\n' >pools; sh ./analyse pools --draws 0 --format csv | cut -d, -f1-5; sh ./analyse pools --method fixed --format csv | cut -d, -f1-5; sh ./analyse pools --method rasch --format csv | cut -d, -f1-5; sh ./analyse pools --report design; sh ./analyse pools --method mean --format csv | cut -d, -f1-5
podium: judges and entries fall into 2 groups that share nobody: ranks across them rest on the assumption that the groups are alike
podium: only 4 judges: how much they differ is hardly known, and the certainty stated goes too far
entry,n,score,se,rank
B,2,7.79,1.37,1
A,2,5.34,1.37,2
D,2,4.15,1.37,3
C,2,1.70,1.37,4
podium: judges and entries fall into 2 groups that share nobody: their entries cannot be compared
entry,n,score,se,rank
A,2,,,
B,2,,,
C,2,,,
D,2,,,
podium: the model cannot be fitted to these ratings
podium: judges and entries fall into 2 groups that share nobody: ranks across them rest on the assumption that the groups are alike
entry,n,score,se,rank
A,2,,,
B,2,,,
C,2,,,
D,2,,,
podium: judges and entries fall into 2 groups that share nobody: their entries cannot be compared
quantity                      value
components                   2.00
efficiency                   0.00
mean_variance_of_difference        
podium: judges and entries fall into 2 groups that share nobody: ranks across them rest on the assumption that the groups are alike
entry,n,score,se,rank
B,2,8,1,1
A,2,5.5,0.5,2
D,2,4,0,3
C,2,1.5,0.5,4
# No residual at all, and texts that are no numbers.
$ printf 'entry,judge,score\nA,J1,1\nA,J2,2\nB,J1,3\nB,J2,4\nC,J1,5\nC,J2,6\n' >exact; sh ./analyse exact --draws 0
podium: the model explains these ratings entirely, or not at all: there is no residual to judge by; --method fixed needs none
entry  n  score  se  rank  place from  place to  P(first)  P(prize)
A      2                                                           
B      2                                                           
C      2                                                           
$ printf 'entry,judge,score\nA,J1,nan\nA,J2,inf\nB,J1,0x10\nB,J2,1e5\nB,J2,4\n,J1,4\n' >words; sh ./analyse words
words:2:3 (score): "nan" is not a number; write digits such as 27, 27,5 or 27.5
words:3:3 (score): "inf" is not a number; write digits such as 27, 27,5 or 27.5
words:4:3 (score): "0x10" is not a number; write digits such as 27, 27,5 or 27.5
words:5:3 (score): "1e5" is not a number; write digits such as 27, 27,5 or 27.5
words:6:1 (entry): "B, J2" stands in row 5 already; keep one of them
words:7:1 (entry): it is empty, and is needed; fill it in
[65]
$ printf 'entry,judge,score\nA,J1,\nB,J1,\n' >empty; sh ./analyse empty; sh ./analyse nothing; sh ./analyse
podium: empty: there is no rating
podium: nothing: cannot be read; look whether it is there
podium: there is no *.podium file here; name one: podium -C FILE ..., or make one: podium new FILE
[66]
# Rasch: extremes, a score that nobody gave, scores that are not whole.
$ printf 'entry,judge,criterion,score\n' >rasch; for e in A,4,4,4 B,1,2,4 C,2,1,2 D,1,1,1 E,4,2,1; do i=1; while [ $i -le 3 ]; do echo "$e" | awk -F, -v i=$i '{ print $1 ",J" i ",c1," $(i + 1) }'; i=$((i + 1)); done; done >>rasch; sh ./analyse rasch --method rasch --format csv | cut -d, -f1-5; sh ./analyse rasch --method rasch --report judges --format csv; sh ./analyse equal --method rasch --criteria both
podium: entry A has only highest or only lowest scores: its measure is estimated from outside
podium: entry D has only highest or only lowest scores: its measure is estimated from outside
podium: nobody gave the score 3: the scale is counted without it
entry,n,score,se,rank
A,3,3.12,1.86,1
B,3,0.22,0.80,2
E,3,0.22,0.80,2
C,3,-0.45,0.85,4
D,3,-2.66,1.86,5
podium: entry A has only highest or only lowest scores: its measure is estimated from outside
podium: entry D has only highest or only lowest scores: its measure is estimated from outside
podium: nobody gave the score 3: the scale is counted without it
judge,n,severity,se,infit,outfit
J1,5,0.00,0.80,1.35,1.33
J2,5,0.67,0.85,0.24,0.26
J3,5,0.00,0.80,1.35,1.33
podium: both: criteria are treated as mean or facet
usage: podium analyse FILE.csv|[--field F] [--round R] [--method M] [--report R] [--criteria mean|facet] [--weights NAME=W,...] [--prizes K] [--draws N] [--seed S] [--chart] [--picture FILE.png|.svg|.pdf]
[64]
$ sed 's/,2$/,2.5/' rasch >half; sh ./analyse half --method rasch --report model --format csv; sh ./analyse half --method mean --criteria facet; sh ./analyse half --weights c1=1,c9=2
podium: the Rasch model needs whole scores (criteria as a facet): some are not
quantity,value
log_likelihood,
criterion_c1,
se_criterion_c1,
podium: criteria are a facet only with the methods mixed and rasch, not with mean
usage: podium analyse FILE.csv|[--field F] [--round R] [--method M] [--report R] [--criteria mean|facet] [--weights NAME=W,...] [--prizes K] [--draws N] [--seed S] [--chart] [--picture FILE.png|.svg|.pdf]
half: there is no criterion c9 to weigh
[65]
# From a contest, by field; a judge's own report once the round is closed.
$ podium new sl.podium --from fixtures/son-la >/dev/null 2>&1; for s in 'phase next' 'import assignments fixtures/son-la/assignments.csv' 'phase next' 'round open' 'import scores fixtures/son-la/scores.csv'; do podium --lang en $s >/dev/null; done; sh ./analyse; sh ./analyse --field YDUOC --chart; sh ./report J16
podium: several fields have scores: choose one with --field: CNTT COKHI VATLIEU NONGLAM YDUOC GIAODUC
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
podium: round R1 is not closed: a judge's report comes after it
[77]
$ sh ./analyse --field YDUOC --report judges --chart; sh ./analyse --field YDUOC --report sensitivity
podium: only 3 judges: how much they differ is hardly known, and the certainty stated goes too far
podium: sheets that the rules set aside count here too: 1
judge  n  severity      se  infit  outfit
J16    7   -1.04  2.10               
J17    7   -0.91  2.10               
J18    7    1.95  2.10               
J16                      |    ===========o====|=====              |
J17                      |     ==========o====|=====              |
J18                      |                   =|========o==========|
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
$ podium --lang en round close R1; sh ./report J16; podium --lang vi judge report J16 | tail -1; sh ./report J16 --as J17; sh ./report --as J16 --format csv
round R1 is closed
podium: only 3 judges: how much they differ is hardly known, and the certainty stated goes too far
podium: sheets that the rules set aside count here too: 1
field  n   mean  severity    se  spread  panel's spread  agreement  criteria without difference
YDUOC  7  63.36     -1.04  2.11   14.99           15.10       0.90  
severity: points below what others would give (above: negative); spread: standard deviation of the totals; agreement: correlation with the mean of the others
podium: chỉ có 3 giám khảo: mức khác nhau giữa họ hầu như chưa biết, nên độ chắc nêu ra là quá cao
podium: các phiếu bị thể lệ loại cũng được tính ở đây: 1
độ nghiêm: số điểm thấp hơn mức người khác sẽ cho (cao hơn: số âm); độ trải: độ lệch chuẩn của tổng điểm; đồng thuận: tương quan với trung bình của những người khác
podium: J17 may not look at that now; podium status shows what is yours
podium: only 3 judges: how much they differ is hardly known, and the certainty stated goes too far
podium: sheets that the rules set aside count here too: 1
field,n,mean,severity,se,spread,panel_spread,agreement,flat_criteria
YDUOC,7,63.36,-1.04,2.11,14.99,15.10,0.90,
$ podium --lang en rank --certainty --field YDUOC | tail -8; podium --lang en rank --certainty --field YDUOC --format csv 2>/dev/null | wc -l
Sheets that count: 0 signed by the judge, 0 keyed by two, 20 imported.
Y dược (YDUOC)
  only 3 judges: how much they differ is hardly known, and the certainty stated goes too far
  sheets that the rules set aside count here too: 1
  Giải Nhất, line after 1: separated, with a chance of 99.7 %
  Giải Nhì, line after 2: not separated; the chance that the last above is truly better than the next is 70 %; the data cannot tell apart: ST32 ST33
  Giải Ba, line after 3: not separated; the chance that the last above is truly better than the next is 85 %; the data cannot tell apart: ST33 ST34
  Giải Khuyến khích, line after 5: not separated; the chance that the last above is truly better than the next is 83 %; the data cannot tell apart: ST35 ST36
8
$ sh ./analyse --field YDUOC --picture a.png >/dev/null; sh ./analyse --field YDUOC --report judges --picture a.svg >/dev/null; sh ./analyse --field YDUOC --report agreement --picture a.pdf >/dev/null 2>&1; sh ./analyse --field YDUOC --picture a.gif >/dev/null; head -c 8 a.png | tail -c 7; head -c 5 a.svg; echo; head -c 5 a.pdf; echo; ls a.gif
podium: only 3 judges: how much they differ is hardly known, and the certainty stated goes too far
podium: sheets that the rules set aside count here too: 1
podium: only 3 judges: how much they differ is hardly known, and the certainty stated goes too far
podium: sheets that the rules set aside count here too: 1
podium: a.gif: a picture ends in .png, .svg or .pdf
usage: podium analyse FILE.csv|[--field F] [--round R] [--method M] [--report R] [--criteria mean|facet] [--weights NAME=W,...] [--prizes K] [--draws N] [--seed S] [--chart] [--picture FILE.png|.svg|.pdf]
PNG

<?xml
%PDF-
ls: cannot access 'a.gif': No such file or directory
[2]
# Entries that are all alike have no chances; design and agreement are of the
# sheets, however criteria are treated.
$ printf 'entry,judge,score\nA,J1,1\nA,J2,3\nB,J1,3\nB,J2,1\nC,J1,2\nC,J2,2\nA,J3,2\nB,J3,2\nC,J3,2\nA,J4,2\nB,J4,2\nC,J4,3\n' >alike; sh ./analyse alike --format csv
podium: no evidence of a difference between entries: the variance of entries is zero
podium: only 4 judges: how much they differ is hardly known, and the certainty stated goes too far
podium: no evidence that judges differ in severity: the variance of judges is zero
entry,n,score,se,rank,rank_low,rank_high,p_first,p_prize
A,4,2.08,0,1,,,,
B,4,2.08,0,1,,,,
C,4,2.08,0,1,,,,
$ sed 's/c1/c2/' rasch | tail -n +2 | cat rasch - >two; sh ./analyse two --criteria facet --report design --format csv | tail -2; sh ./analyse two --report design --format csv | tail -2
efficiency,1
mean_variance_of_difference,0.66
efficiency,1
mean_variance_of_difference,0.66
# A criterion that nobody scored, such as a bonus, is left out.
$ printf 'entry,judge,criterion,score\nA,J1,x,5\nA,J1,y,9\nA,J2,x,6\nA,J2,y,8\nB,J1,x,7\nB,J1,y,1\nB,J2,y,3\nB,J2,x,4\nC,J1,x,2\nC,J1,y,2\nC,J2,x,3\nC,J2,y,5\n' >used; (cat used; echo C,J2,bonus,) >unused; for f in used unused; do sh ./analyse $f --criteria facet --report model --format csv 2>/dev/null | grep -E '^(mu|criterion)'; done
mu,4.58
criterion_x,4.5
criterion_y,4.66
mu,4.58
criterion_bonus,
criterion_x,4.5
criterion_y,4.66
# A method that leaves somebody out alarms nobody; pools are not told apart;
# nothing is drawn of nothing; names too long for a label are cut short.
$ printf 'entry,judge,score\nA,J1,5\nA,J2,6\nA,J3,5\nB,J1,4\nB,J2,3\nB,J3,5\nC,J1,9\nC,J2,8\n' >few; sh ./analyse few --report sensitivity 2>/dev/null | grep first; sh ./analyse pools | tail -1; sh ./analyse one --picture one.png >/dev/null; ls one.png
first by every method: C
podium: judges and entries fall into 2 groups that share nobody: ranks across them rest on the assumption that the groups are alike
podium: only 4 judges: how much they differ is hardly known, and the certainty stated goes too far
C      2  1.70  1.37     4           4         4    0.00    0.00
podium: too little data: two entries and three ratings are the least
podium: one.png: there is nothing to draw, nothing was saved
ls: cannot access 'one.png': No such file or directory
[2]
$ sed 's/J1/Giám khảo Nguyễn Thị Bích Liên từ xa về/' few >long; sh ./analyse long --report agreement --picture long.png >/dev/null 2>&1; head -c 4 long.png | tail -c 3; echo
PNG
$ sh ./analyse few --field F01; podium --lang vi judge report
podium: --field and --round choose in a contest, not in a file
usage: podium analyse FILE.csv|[--field F] [--round R] [--method M] [--report R] [--criteria mean|facet] [--weights NAME=W,...] [--prizes K] [--draws N] [--seed S] [--chart] [--picture FILE.png|.svg|.pdf]
podium: báo cáo về ai? hãy nêu giám khảo: podium judge report J07
cú pháp: podium judge report [JUDGE] [--round R]
[64]
# Some reports have no picture; a column stands once.
$ printf 'entry,judge,score\nA,X,1\nB,X,2\nA,Y,2\nB,Y,4\n' >p.csv; podium --lang en analyse p.csv --report design --picture d.png 2>&1 | head -1; ls d.png 2>/dev/null; printf 'entry,judge,score,score\nA,X,1,2\n' >p.csv; podium --lang en analyse p.csv
podium: --report design has no picture; entries, judges and agreement have
p.csv:1:4 (score): the column "score" stands twice; remove one
[65]
# A picture says what is in it: bars where rankings were drawn, dashes where there is a line.
$ for w in 'mixed 3' 'schulze 3' 'schulze 9'; do set -- $w; sh ./analyse --field YDUOC --method $1 --prizes $2 --picture w.pdf >/dev/null 2>&1; pdftotext -layout w.pdf - | grep dot: | sed 's/^ *//'; sh ./analyse --field YDUOC --method $1 --prizes $2 --picture w.svg >/dev/null 2>&1; grep -c 'rgb(72%' w.svg; done
dot: place by the method; bar: places of 90 % of the rankings drawn; dashes: the best 3
7
dot: place by the method; dashes: the best 3
0
dot: place by the method
0
[1]
