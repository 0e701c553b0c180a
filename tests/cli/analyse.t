# What the scores in a file say, and when they say nothing.
@include short
$ export PODIUM_LANG=en
# One score is too little, whatever is asked.
$ printf 'entry,judge,score\nA,J1,5\n' >one
$ short podium analyse one
podium: too little data: two entries and three ratings are the least
entry  n  score  se  rank  place from  place to  P(first)  P(prize)
A      1                                                           
$ short podium analyse one --report model --format csv
podium: too little data: two entries and three ratings are the least
quantity,value
mu,
se_mu,
var_entry,
var_judge,
var_residual,
reml,
$ short podium analyse one --method rasch | sed -n 1,2p
podium: too little data: two entries and three ratings are the least
entry  n  score  se  rank  place from  place to  P(first)  P(prize)
A      1                                                           
# So is one entry.
$ printf 'entry,judge,score\nA,J1,5\nA,J2,6\nA,J3,4\n' >entry
$ short podium analyse entry
podium: too little data: two entries and three ratings are the least
entry  n  score  se  rank  place from  place to  P(first)  P(prize)
A      3                                                           
# With one judge only a mean can be had.
$ printf 'entry,judge,score\nA,J1,5\nB,J1,7\nC,J1,3\n' >judge
$ short podium analyse judge
podium: each entry has one score: what is the entry and what is chance cannot be separated
entry  n  score  se  rank  place from  place to  P(first)  P(prize)
A      1                                                           
B      1                                                           
C      1                                                           
$ short podium analyse judge --method mean
entry  n   score  se  rank  place from  place to  P(first)  P(prize)
B      1  7.00         1                                          
A      1  5.00         2                                          
C      1  3.00         3                                          
# Equal scores tell nobody apart.
$ printf 'entry,judge,score\nA,J1,5\nA,J2,5\nB,J1,5\nB,J2,5\n' >equal
$ short podium analyse equal
podium: no evidence of a difference between entries: the variance of entries is zero
entry  n   score  se  rank  place from  place to  P(first)  P(prize)
A      2  5.00         1                                          
B      2  5.00         1                                          
$ short podium analyse equal --report agreement
podium: entries do not differ here, by their means or by their ranks: ICC and W are shares of a variance, and have no value without it
podium: Krippendorff's alpha is not defined: no two scores of one entry, or all scores are equal
quantity              value
icc_2_1                    
icc_2_k                    
kendall_w                  
kripp_alpha_interval       
$ short podium analyse equal --method rasch | sed -n 1,2p
podium: no evidence of a difference between entries: the variance of entries is zero
entry  n  score  se  rank  place from  place to  P(first)  P(prize)
A      2                                                           
# A judge for each entry: every one of them is a pool of its own.
$ printf 'entry,judge,score\nA,J1,5\nB,J2,6\nC,J3,9\n' >each
$ short podium analyse each
podium: each entry has one score: what is the entry and what is chance cannot be separated
podium: judges and entries fall into 3 groups that share nobody: ranks across them rest on the assumption that the groups are alike
entry  n  score  se  rank  place from  place to  P(first)  P(prize)
A      1                                                           
B      1                                                           
C      1                                                           
# Two pools that share nobody are never ranked together without saying so.
$ printf '%s\n' entry,judge,score A,J1,5 A,J2,6 B,J1,7 B,J2,9 C,J3,1 C,J4,2 D,J3,4 D,J4,4 >pools
$ short podium analyse pools --draws 0 --format csv | cut -d, -f1-5
podium: judges and entries fall into 2 groups that share nobody: ranks across them rest on the assumption that the groups are alike
podium: only 4 judges: how much they differ is hardly known, and the certainty stated goes too far
entry,n,score,se,rank
B,2,7.79,1.37,1
A,2,5.34,1.37,2
D,2,4.15,1.37,3
C,2,1.70,1.37,4
$ short podium analyse pools --method fixed --format csv | cut -d, -f1-5
podium: judges and entries fall into 2 groups that share nobody: their entries cannot be compared
entry,n,score,se,rank
A,2,,,
B,2,,,
C,2,,,
D,2,,,
$ short podium analyse pools --method rasch --format csv | cut -d, -f1-5
podium: the model cannot be fitted to these ratings
podium: judges and entries fall into 2 groups that share nobody: ranks across them rest on the assumption that the groups are alike
entry,n,score,se,rank
A,2,,,
B,2,,,
C,2,,,
D,2,,,
$ short podium analyse pools --report design
podium: judges and entries fall into 2 groups that share nobody: their entries cannot be compared
quantity                      value
components                   2.00
efficiency                   0.00
mean_variance_of_difference        
$ short podium analyse pools --method mean --format csv | cut -d, -f1-5
podium: judges and entries fall into 2 groups that share nobody: ranks across them rest on the assumption that the groups are alike
entry,n,score,se,rank
B,2,8,1,1
A,2,5.5,0.5,2
D,2,4,0,3
C,2,1.5,0.5,4
# That is also said of chances that were drawn.
$ short podium analyse pools | tail -1
podium: judges and entries fall into 2 groups that share nobody: ranks across them rest on the assumption that the groups are alike
podium: only 4 judges: how much they differ is hardly known, and the certainty stated goes too far
C      2  1.70  1.37     4           4         4    0.00    0.00
# Scores that the model explains entirely leave no residual.
$ printf 'entry,judge,score\nA,J1,1\nA,J2,2\nB,J1,3\nB,J2,4\nC,J1,5\nC,J2,6\n' >exact
$ short podium analyse exact --draws 0
podium: the model explains these ratings entirely, or not at all: there is no residual to judge by; the method fixed needs none
entry  n  score  se  rank  place from  place to  P(first)  P(prize)
A      2                                                           
B      2                                                           
C      2                                                           
# Texts that are no numbers are listed all at once.
$ printf 'entry,judge,score\nA,J1,nan\nA,J2,inf\nB,J1,0x10\nB,J2,1e5\nB,J2,4\n,J1,4\n' >words
$ short podium analyse words
words:2:3 (score): "nan" is not a number; write digits such as 27, 27,5 or 27.5
words:3:3 (score): "inf" is not a number; write digits such as 27, 27,5 or 27.5
words:4:3 (score): "0x10" is not a number; write digits such as 27, 27,5 or 27.5
words:5:3 (score): "1e5" is not a number; write digits such as 27, 27,5 or 27.5
words:6:1 (entry): "B, J2" is in row 5 already; keep one of them
words:7:1 (entry): it is empty, and is needed; fill it in
[65]
# There must be a rating, a file, or a contest.
$ printf 'entry,judge,score\nA,J1,\nB,J1,\n' >empty
$ short podium analyse empty
podium: empty: there is no rating
[65]
$ short podium analyse nothing
podium: nothing: cannot be read; check that the file is there
[66]
$ short podium analyse
podium: there is no *.podium file here; name one: podium -C FILE ..., or make one: podium new FILE
[66]
# Rasch measures entries with extreme scores from outside, and says which scores nobody gave.
$ printf '%s\n' 'A 4 4 4' 'B 1 2 4' 'C 2 1 2' 'D 1 1 1' 'E 4 2 1' >wide
$ echo entry,judge,criterion,score >rasch
$ awk '{ for (j = 1; j <= 3; j++) print $1 ",J" j ",c1," $(j + 1) }' wide >>rasch
$ short podium analyse rasch --method rasch --format csv | cut -d, -f1-5
podium: entry A has only highest or only lowest scores: its measure is estimated from outside
podium: entry D has only highest or only lowest scores: its measure is estimated from outside
podium: nobody gave the score 3: the scale is counted without it
entry,n,score,se,rank
A,3,3.12,1.86,1
B,3,0.22,0.80,2
E,3,0.22,0.80,2
C,3,-0.45,0.85,4
D,3,-2.66,1.86,5
$ short podium analyse rasch --method rasch --report judges --format csv
podium: entry A has only highest or only lowest scores: its measure is estimated from outside
podium: entry D has only highest or only lowest scores: its measure is estimated from outside
podium: nobody gave the score 3: the scale is counted without it
judge,n,severity,se,infit,outfit
J1,5,0.00,0.80,1.35,1.33
J2,5,0.67,0.85,0.24,0.26
J3,5,0.00,0.80,1.35,1.33
$ short podium analyse equal --method rasch --criteria both
podium: both: criteria are treated as mean or facet
usage: podium analyse FILE.csv|.xlsx [--encoding E] [--worksheet N|NAME]|[--field F] [--round R] [--method M] [--report R] [--criteria mean|facet] [--weights NAME=W,...] [--prizes K] [--draws N] [--seed S] [--chart] [--picture FILE.png|.svg|.pdf]
[64]
# Its scores must be whole.
$ sed 's/,2$/,2.5/' rasch >half
$ short podium analyse half --method rasch --report model --format csv
podium: the Rasch model needs whole scores (criteria as a facet): some are not
quantity,value
log_likelihood,
criterion_c1,
se_criterion_c1,
# Not every method treats criteria as a facet, and only criteria that are there have weights.
$ short podium analyse half --method mean --criteria facet
podium: criteria are a facet only with the methods mixed and rasch, not with mean
usage: podium analyse FILE.csv|.xlsx [--encoding E] [--worksheet N|NAME]|[--field F] [--round R] [--method M] [--report R] [--criteria mean|facet] [--weights NAME=W,...] [--prizes K] [--draws N] [--seed S] [--chart] [--picture FILE.png|.svg|.pdf]
[64]
$ short podium analyse half --weights c1=1,c9=2
half: there is no criterion c9 to weigh
[65]
# Entries that are all alike have no chances.
$ printf '%s\n' entry,judge,score A,J1,1 A,J2,3 B,J1,3 B,J2,1 C,J1,2 C,J2,2 A,J3,2 B,J3,2 C,J3,2 \
>   A,J4,2 B,J4,2 C,J4,3 >alike
$ short podium analyse alike --format csv
podium: no evidence of a difference between entries: the variance of entries is zero
podium: only 4 judges: how much they differ is hardly known, and the certainty stated goes too far
podium: no evidence that judges differ in severity: the variance of judges is zero
entry,n,score,se,rank,rank_low,rank_high,p_first,p_prize
A,4,2.08,0,1,,,,
B,4,2.08,0,1,,,,
C,4,2.08,0,1,,,,
# Design and agreement are of the sheets, however criteria are treated.
$ sed 's/c1/c2/' rasch | tail -n +2 | cat rasch - >two
$ short podium analyse two --criteria facet --report design --format csv | tail -2
efficiency,1
mean_variance_of_difference,0.66
$ short podium analyse two --report design --format csv | tail -2
efficiency,1
mean_variance_of_difference,0.66
# A criterion that nobody scored, such as a bonus, is left out.
$ printf '%s\n' entry,judge,criterion,score A,J1,x,5 A,J1,y,9 A,J2,x,6 A,J2,y,8 B,J1,x,7 \
>   B,J1,y,1 B,J2,y,3 B,J2,x,4 C,J1,x,2 C,J1,y,2 C,J2,x,3 C,J2,y,5 >used
$ (cat used; echo C,J2,bonus,) >unused
$ short podium analyse used --criteria facet --report model --format csv 2>/dev/null >model
$ grep -E '^(mu|criterion)' model
mu,4.58
criterion_x,4.5
criterion_y,4.66
$ short podium analyse unused --criteria facet --report model --format csv 2>/dev/null >model
$ grep -E '^(mu|criterion)' model
mu,4.58
criterion_bonus,
criterion_x,4.5
criterion_y,4.66
# A method that leaves somebody out alarms nobody.
$ printf '%s\n' entry,judge,score A,J1,5 A,J2,6 A,J3,5 B,J1,4 B,J2,3 B,J3,5 C,J1,9 C,J2,8 >few
$ short podium analyse few --report sensitivity 2>/dev/null | grep first
first by every method: C
# Nothing is drawn of nothing.
$ short podium analyse one --picture one.png >/dev/null
podium: too little data: two entries and three ratings are the least
podium: one.png: there is nothing to draw, nothing was saved
[65]
$ ls one.png
ls: cannot access 'one.png': No such file or directory
[2]
# Names too long for a label are cut short.
$ sed 's/J1/Giám khảo Nguyễn Thị Bích Liên từ xa về/' few >long-names
$ short podium analyse long-names --report agreement --picture long.png >/dev/null 2>&1
$ head -c 4 long.png | tail -c 3
PNG
# A file has no fields and rounds to choose from.
$ short podium analyse few --field F01
podium: --field and --round choose in a contest, not in a file
usage: podium analyse FILE.csv|.xlsx [--encoding E] [--worksheet N|NAME]|[--field F] [--round R] [--method M] [--report R] [--criteria mean|facet] [--weights NAME=W,...] [--prizes K] [--draws N] [--seed S] [--chart] [--picture FILE.png|.svg|.pdf]
[64]
# Some reports have no picture.
$ printf 'entry,judge,score\nA,X,1\nB,X,2\nA,Y,2\nB,Y,4\n' >p.csv
$ podium analyse p.csv --report design --picture d.png 2>&1 | sed -n 1p
podium: --report design has no picture; entries, judges and agreement have
[64]
$ ls d.png
ls: cannot access 'd.png': No such file or directory
[2]
# A column stands once.
$ printf 'entry,judge,score,score\nA,X,1,2\n' >p.csv
$ podium analyse p.csv
p.csv:1:4 (score): the column "score" is there twice; remove one
[65]
# A sheet that lacks a criterion, or has no score there, is left out by name: its mean
# would be of other criteria.
$ printf 'entry,judge,criterion,score\nA,J1,x,5\nA,J1,y,5\nA,J2,x,9\nB,J1,x,4\nB,J1,y,4\nB,J2,x,3\nB,J2,y,3\nC,J1,x,4\nC,J1,y,1\nC,J2,x,3\nC,J2,y,\n' >partial.csv
$ podium analyse partial.csv --draws 0 | cut -c1-14
partial.csv:4: the sheet of J2 for A lacks a criterion that others gave; it is left out
partial.csv:11: the sheet of J2 for C lacks a criterion that others gave; it is left out
podium: there are no more ratings than effects: no standard errors
entry  n  scor
A      1      
B      2      
C      1      
# Where each judge scores a criterion of her own, none is more whole than the others.
$ printf 'entry,judge,criterion,score\nA,J1,x,5\nA,J2,y,6\nA,J3,z,7\nB,J1,x,4\nB,J2,y,4\nB,J3,z,5\nC,J1,x,1\nC,J2,y,2\nC,J3,z,2\n' >own.csv
$ podium analyse own.csv --draws 0 | cut -c1-14
podium: only 3 judges: how much they differ is hardly known, and the certainty stated goes too far
entry  n   sco
A      3  5.97
B      3  4.32
C      3  1.69
# Judges who agree entirely, or but for a constant: wherever a search ended would
# be no optimum.
$ for e in A,70 B,75 C,80 D,85 E,91; do for j in 1 2 3; do echo ${e%,*},J$j,${e#*,}; done; done >e
$ { echo entry,judge,score; cat e; } >same.csv
$ podium analyse same.csv
podium: the model explains these ratings entirely, or not at all: there is no residual to judge by; the method fixed needs none
entry  n  score  se  rank  place from  place to  P(first)  P(prize)
A      3                                                           
B      3                                                           
C      3                                                           
D      3                                                           
E      3                                                           
$ { echo entry,judge,score; awk -F, -v OFS=, '{ print $1, $2, $3 - ($2 == "J2") * 1.5 }' e; } >constant.csv
$ podium analyse constant.csv
podium: the model explains these ratings entirely, or not at all: there is no residual to judge by; the method fixed needs none
entry  n  score  se  rank  place from  place to  P(first)  P(prize)
A      3                                                           
B      3                                                           
C      3                                                           
D      3                                                           
E      3                                                           
$ { echo entry,judge,criterion,score; awk -F, -v OFS=, '{ print $1, $2, "a", $3 * (1 + ($2 == "J2")); print $1, $2, "b", $3 * (1 + ($2 == "J2")) + 7 }' e; } >criteria.csv
$ podium analyse criteria.csv --criteria facet
podium: the model explains these ratings entirely, or not at all: there is no residual to judge by; the method fixed needs none
entry  n  score  se  rank  place from  place to  P(first)  P(prize)
A      6                                                           
B      6                                                           
C      6                                                           
D      6                                                           
E      6                                                           
# One score otherwise is a residual.
$ sed 's/E,J3,91/E,J3,92/' same.csv >other.csv
$ podium analyse other.csv | head -1
podium: only 3 judges: how much they differ is hardly known, and the certainty stated goes too far
podium: no evidence that judges differ in severity: the variance of judges is zero
entry  n    score      se  rank  place from  place to  P(first)  P(prize)
# What varies by nothing has no share of it; no freedom is no error of 0.
$ { echo entry,judge,score; for j in 1 2 3; do for e in 1 2 3; do echo E$e,J$j,0.$(( (e + j) % 3 + 1 )); done; done; } >square.csv
$ podium analyse square.csv --report agreement
podium: entries do not differ here, by their means or by their ranks: ICC and W are shares of a variance, and have no value without it
quantity                value
icc_2_1                      
icc_2_k                      
kendall_w              0.0000
kripp_alpha_interval  -0.3333
$ printf 'entry,judge,score\nA,J1,8\nB,J1,7\nC,J1,6\n' | podium analyse - --method fixed
podium: there are no more ratings than effects: no standard errors
entry  n   score  se  rank  place from  place to  P(first)  P(prize)
A      1  8.0000         1                                          
B      1  7.0000         2                                          
C      1  6.0000         3                                          
