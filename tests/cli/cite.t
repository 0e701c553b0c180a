# Why an award was won: for the site and for whoever announces. Invented people.
@include cards p.podium
@include awarded p.podium
$ export PODIUM_LANG=en PODIUM_CONTEST=p.podium SOURCE_DATE_EPOCH=1780000000
$ podium award cite ST01 'Cảnh báo sớm, đã lắp đặt tại bốn bản.'
ST01: the citation is recorded
$ podium award cite ST06 'none of these'
podium: ST06 has no prize: there is nothing to cite
[77]
$ podium award cite ST99 'x'
podium: no such entry: ST99
[66]
$ podium award cite ST01 $'two\nlines'
podium: the text in "citation" holds a control character, or one that turns the direction of writing; remove it
[65]
$ podium award cite ST01 $'\x1b[31mred'
podium: the text in "citation" holds a control character, or one that turns the direction of writing; remove it
[65]
$ podium award cite ST01 "$(printf 'x%.0s' $(seq 1100))"
podium: the text in "citation" is empty or too long
[65]
$ podium award cite ST01 'A judge says so.' --as J02 --code-file J02
podium: citing awards: only an organiser, a chair may do this; J02 is a judge
[77]
$ podium log --limit 1 | cut -c1-100
remark: the clock went from 14/11/2023 22:13:20 to 28/05/2026 20:26:40 at event 591; times decide nothing
no.  when                 who  kind           about  what
591  28/05/2026 20:26:40  O01  citing awards  ST01   entry ST01, citation "Cảnh báo sớm, đã l
$ podium ceremony script s.pdf
s.pdf: 24 prizes, 50 names
$ pdftotext s.pdf - | grep -A1 -B2 'Cảnh báo sớm, đã'
“Hệ thống cảnh báo sớm lũ quét, sạt lở đất sử dụng mạng cảm biến LoRa và năng lượng mặt
trời”
Cảnh báo sớm, đã lắp đặt tại bốn bản.
Tiền thưởng: 12.000.000 đồng
# On certificates as well, in every layout that is no overprint; and one that has
# a number would say something else.
$ podium certificate number --entry ST01
1 certificates got numbers
$ for l in classic monochrome modern youth academic merit overprint; do podium certificate render $l.txt --entry ST01 --layout $l >/dev/null && grep -c '^citation.*Cảnh báo sớm' $l.txt; done
1
1
1
1
1
1
0
[1]
$ podium award cite ST01 'Cảnh báo sớm, đã lắp đặt tại năm bản.'
ST01: the citation is recorded
$ podium certificate render c.pdf --entry ST01
podium: certificate 1 would say something else now under the same number; replace it: podium certificate replace --all --reason TEXT
[77]
$ podium certificate replace ST01 --reason 'the citation'
podium: "ST01" is no number of a certificate; write it as the certificate has it: 2, 02 or 02/GCN-BTC
usage: podium certificate replace NUMBER|--all --reason TEXT
[64]
$ podium certificate revoke ST01 --reason 'the citation'
podium: "ST01" is no number of a certificate; write it as the certificate has it: 2, 02 or 02/GCN-BTC
usage: podium certificate revoke NUMBER --reason TEXT
[64]
$ podium certificate replace 1 --reason 'the citation'
certificate 1 is replaced by 2: print it again
$ podium certificate render c.txt --entry ST01
1 certificates in c.txt
$ grep -c '^citation.*năm bản' c.txt
1
$ podium phase next --waive all --reason test --sure
podium publish FOLDER writes a site of it: of the entries those that won, unless the rule publishes lets out more; final, unless the fact objection_until names a day
the contest is now in phase: published
$ podium publish s | tail -1
s: files written 134, unchanged 0, removed 0
$ grep -A1 'Lý do đạt giải' s/2026/1/e/1.html
<h2>Lý do đạt giải</h2>
<p>Cảnh báo sớm, đã lắp đặt tại năm bản.</p>
$ podium award cite ST01 'Cảnh báo sớm & rẻ.'
ST01: the citation is recorded
$ podium publish s | tail -1
s: files written 4, unchanged 130, removed 0
$ grep -A1 'Lý do đạt giải' s/2026/1/e/1.html
<h2>Lý do đạt giải</h2>
<p>Cảnh báo sớm &amp; rẻ.</p>
$ podium award cite ST01 none
ST01: the citation is taken back
$ podium publish s | tail -1
s: files written 4, unchanged 130, removed 0
$ grep -c 'Lý do đạt giải' s/2026/1/e/1.html
0
[1]
$ podium verify | sed 1q
remark: the clock went from 14/11/2023 22:13:20 to 28/05/2026 20:26:40 at event 591; times decide nothing
p.podium: good: 597 events in an unbroken chain, every table as the log says, 86 personal values proven, 19 signatures hold
