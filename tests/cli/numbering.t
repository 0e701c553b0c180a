# Numbers of certificates: given once, never again. Invented people.
@include open n.podium
$ export PODIUM_LANG=en PODIUM_CONTEST=n.podium
$ podium certificate list
no certificate has a number yet
$ podium certificate number
podium: numbering certificates is not done in phase judging, only in: deliberation, published; see: podium status
[77]
$ podium import scores fixtures/son-la/scores.csv >/dev/null
$ podium round close R1
round R1 is closed
$ podium phase next
the contest is now in phase: deliberation
$ podium award propose >/dev/null
24 prizes proposed and recorded
# Only what is decided gets a number.
$ podium certificate number
podium: there is no award to certify yet; first, in the phase of deliberation: podium award propose, then podium award decide
[66]
$ podium award decide --as-proposed
24 awards decided as proposed
$ podium --lang vi certificate number
đã cấp số cho 24 giấy chứng nhận
$ podium certificate number
0 certificates got numbers
$ podium certificate list | head -4
number  kind   entry  recipients                                        for what           state  replaced by  reason
     1  award  ST01   Lò Văn Inh, Nguyễn Quốc Toản, Cà Thị Hương Lan    Giải Nhất          holds               
     2  award  ST02   Vàng A Khua, Đoàn Thị Thanh Tâm                   Giải Nhì           holds               
     3  award  ST03   Hoàng Văn Dinh                                    Giải Ba            holds               
$ podium certificate render ST01.txt --entry ST01
1 certificates in ST01.txt
$ grep -E '^(number|decision)' ST01.txt
number 30.00 178.32 31.32 3.14 12.0 Số: 01/GCN-BTC
decision 30.00 172.73 75.74 3.98 12.0 Quyết định số: 45/QĐ-BTC ngày 11/05/2026
# Numbers stand in a series, below 10 with a zero.
$ podium import contest - <<END
> key,value
> certificate_series,GCN-BTC
> END
contest: rows read 1, nothing is new
$ podium certificate render ST02.txt --entry ST02
1 certificates in ST02.txt
$ grep '^number' ST02.txt | cut -d' ' -f7-
Số: 02/GCN-BTC
$ podium certificate render c.pdf --separate each
24 certificates in c.pdf
$ ls each | sed -n '1p;24p'
0001_ST01_Lo-Van-Inh.pdf
0024_ST42_Thao-A-Pao.pdf
# A name was wrong: those that say something else now get new numbers, and the
# list says why; what was right stays.
$ podium author edit ST01 --position 1 --name 'Lò Văn Ịnh' --reason 'his birth certificate'
ST01 is changed
$ podium certificate list --format csv | sed -n 2,3p
1,award,ST01,"Lò Văn Inh, Nguyễn Quốc Toản, Cà Thị Hương Lan",Giải Nhất,changed,,
2,award,ST02,"Vàng A Khua, Đoàn Thị Thanh Tâm",Giải Nhì,holds,,
# Nothing else is printed under a number that was given.
$ podium certificate render x.txt --entry ST01
podium: certificate 1 would say something else now under the same number; replace it: podium certificate replace --all --reason TEXT
[77]
$ podium certificate replace --all
podium: a reason is needed: --reason "..."
usage: podium certificate replace NUMBER|--all --reason TEXT
[64]
$ podium certificate replace --all --reason 'a spelling fault'
1 certificates were replaced: each has a new number; print them again
$ podium certificate list --format csv | sed -n '2,3p;26p'
1,award,ST01,"Lò Văn Inh, Nguyễn Quốc Toản, Cà Thị Hương Lan",Giải Nhất,replaced,25,a spelling fault
2,award,ST02,"Vàng A Khua, Đoàn Thị Thanh Tâm",Giải Nhì,holds,,
25,award,ST01,"Lò Văn Ịnh, Nguyễn Quốc Toản, Cà Thị Hương Lan",Giải Nhất,holds,,
$ podium certificate replace --all --reason again
every certificate with a number says what it should: 0 were replaced
$ podium certificate render again.txt --entry ST01
1 certificates in again.txt
$ grep '^number' again.txt | cut -d' ' -f7-
Số: 25/GCN-BTC
# One that was spoilt; one that was given wrongly.
$ podium certificate replace 02/GCN-BTC --reason 'coffee on it'
certificate 2 is replaced by 26: print it again
$ podium certificate replace 2 --reason 'coffee on it'
podium: no certificate that holds has the number 2; see: podium certificate list
[66]
$ podium certificate revoke 3
podium: a reason is needed: --reason "..."
usage: podium certificate revoke NUMBER --reason TEXT
[64]
$ podium certificate revoke 3 --reason 'another prize'
certificate 3 no longer holds
$ podium certificate revoke 3 --reason again
podium: no certificate that holds has the number 3; see: podium certificate list
[66]
$ podium certificate revoke 0 --reason again
podium: "0" is no number of a certificate; write it as the certificate has it: 2, 02 or 02/GCN-BTC
usage: podium certificate revoke NUMBER --reason TEXT
[64]
$ podium certificate revoke first --reason again
podium: "first" is no number of a certificate; write it as the certificate has it: 2, 02 or 02/GCN-BTC
usage: podium certificate revoke NUMBER --reason TEXT
[64]
$ podium certificate replace 3 --all --reason x
podium: wrong number of arguments
usage: podium certificate replace NUMBER|--all --reason TEXT
[64]
$ podium certificate list --format csv | sed -n '3,4p;27p'
2,award,ST02,"Vàng A Khua, Đoàn Thị Thanh Tâm",Giải Nhì,replaced,26,coffee on it
3,award,ST03,Hoàng Văn Dinh,Giải Ba,revoked,,another prize
26,award,ST02,"Vàng A Khua, Đoàn Thị Thanh Tâm",Giải Nhì,holds,,
# What was revoked gets another number only where it is asked for by name.
$ podium certificate number
0 certificates got numbers
$ podium certificate number --entry ST03
1 certificates got numbers
$ podium certificate list --format csv | sed -n '28p'
27,award,ST03,Hoàng Văn Dinh,Giải Ba,holds,,
# Participation for each author, thanks for judges.
$ podium certificate number --kind participation --each-author --entry ST01
3 certificates got numbers
$ podium certificate number --kind thanks
21 certificates got numbers
$ podium certificate number --kind merit
podium: "merit" is no kind of certificate: award, participation or thanks
usage: podium certificate number [--kind award|participation|thanks] [--entry ENTRY] [--each-author]
[64]
$ podium certificate list --format csv | sed -n '29,32p'
28,participation,ST01,Lò Văn Ịnh,Tham gia,holds,,
29,participation,ST01,Nguyễn Quốc Toản,Tham gia,holds,,
30,participation,ST01,Cà Thị Hương Lan,Tham gia,holds,,
31,thanks,J01,Nguyễn Trọng Hiếu,Cảm ơn,holds,,
$ podium certificate render p.txt --kind participation --entry ST01
3 certificates in p.txt
$ grep -E '^(title|names|award|number)' p.txt | cut -d' ' -f1,7-
title GIẤY CHỨNG NHẬN
names Lò Văn Ịnh
award Đã tham gia dự thi
number Số: 28/GCN-BTC
title GIẤY CHỨNG NHẬN
names Nguyễn Quốc Toản
award Đã tham gia dự thi
number Số: 29/GCN-BTC
title GIẤY CHỨNG NHẬN
names Cà Thị Hương Lan
award Đã tham gia dự thi
number Số: 30/GCN-BTC
$ podium certificate render t.txt --kind thanks --entry J01
1 certificates in t.txt
$ grep -E '^(title|lead|names|award|number|work)' t.txt | cut -d' ' -f1,7-
title THƯ CẢM ƠN
lead Trân trọng cảm ơn
names Nguyễn Trọng Hiếu
award Đã tham gia chấm thi
number Số: 31/GCN-BTC
$ podium certificate render u.txt --kind thanks --entry J99
podium: no such person: J99
[66]
# An award that there is no more: its certificate is one to revoke.
$ podium award decide ST02 none --reason 'withdrawn'
by the rules ST02, with 78.00 points, gets Giải Nhì (Giải Nhất: under its line)
entry ST02: no prize is recorded
$ podium certificate list --format csv | grep changed
26,award,ST02,"Vàng A Khua, Đoàn Thị Thanh Tâm",Giải Nhì,changed,,
$ podium certificate list | grep 'something else'
    26  award          ST02   Vàng A Khua, Đoàn Thị Thanh Tâm                   Giải Nhì           says something else now               
$ podium verify | head -1 | cut -d: -f2
 good
$ podium log | grep -c 'numbering certificates'
51
