# What judges wrote, and what their chair keeps from entrants. Invented people.
@include cards p.podium
$ export PODIUM_LANG=en PODIUM_CONTEST=p.podium SOURCE_DATE_EPOCH=1780000000
$ podium import scores fixtures/son-la/scores.csv
scores: rows read 405, added 135, changed 0
$ podium feedback comments
no sheet has a comment
$ cat >c.csv <<'X'
> round,entry,judge,moi,ungdung,hieuqua,moi.comment,comment
> R1,ST01,J01,,,,new to us,Đáng khen
> R1,ST01,J03,,,,copied from the Internet,A lazy child
> R1,ST11,J06,,,,,Could be cheaper
> X
$ podium import sheets c.csv --reason 'from the paper'
sheets: rows read 3, added 0, changed 3
# It stays withheld where a sheet is corrected; another text is read again.
$ podium feedback withhold ST11 J06 --as J05 --code-file J05 --reason 'not helpful'
ST11: the comment is withheld from entrants; it stays in the log
$ printf 'round,entry,judge,moi,comment\nR1,ST11,J06,20,\n' >c.csv
$ podium import sheets c.csv --reason 'from the paper'
sheets: rows read 1, added 0, changed 1
$ podium feedback comments ST11
entry  judge  criterion  comment           withheld
ST11   J06               Could be cheaper  not helpful
$ printf 'round,entry,judge,comment\nR1,ST11,J06,Could be smaller\n' >c.csv
$ podium import sheets c.csv --reason 'from the paper'
sheets: rows read 1, added 0, changed 1
$ podium feedback comments ST11
entry  judge  criterion  comment           withheld
ST11   J06               Could be smaller  
$ printf 'round,entry,judge,comment\nR1,ST11,J06,Could be cheaper\n' >c.csv
$ podium import sheets c.csv --reason 'from the paper'
sheets: rows read 1, added 0, changed 1
$ podium feedback comments ST11
entry  judge  criterion  comment           withheld
ST11   J06               Could be cheaper  not helpful
$ podium feedback release ST11 J06 --as J05 --code-file J05 --reason 'helpful'
ST11: entrants may read the comment again
$ podium feedback comments ST11
entry  judge  criterion  comment           withheld
ST11   J06               Could be cheaper  
@include awarded p.podium
$ podium feedback comments
entry  judge  criterion  comment                   withheld
ST01   J01    moi        new to us                 
ST01   J01               Đáng khen                 
ST01   J03    moi        copied from the Internet  
ST01   J03               A lazy child              
ST11   J06               Could be cheaper          
$ podium feedback comments st11 --format csv
entry,judge,criterion,comment,withheld
ST11,J06,,Could be cheaper,
$ podium feedback comments ST99
podium: no such entry: ST99
[66]
$ podium rule add feedback_shows --value 'means comments' --reason 'asked for'
feedback_shows is added
$ podium feedback withhold ST01 J03 --reason 'it insults a child'
podium: O01 does not chair the panel of ST01: its chair does this, or an organiser where organisers may; sheets are upheld also with a second person: --with PERSON --with-code-file FILE
[65]
$ podium feedback withhold ST01 J03 --as J05 --code-file J05 --reason 'it insults a child'
podium: J05 does not chair the panel of ST01: its chair does this, or an organiser where organisers may; sheets are upheld also with a second person: --with PERSON --with-code-file FILE
[65]
$ podium feedback withhold ST01 J03 --as J03 --code-file J03 --reason 'it insults a child'
podium: withholding comments: only an organiser, a chair may do this; J03 is a judge
[77]
$ podium feedback withhold ST01 J03 --as J01 --code-file J01
podium: a reason is needed: --reason "..."
usage: podium feedback withhold ENTRY JUDGE [--criterion CRITERION] --reason TEXT
[64]
$ podium feedback withhold ST01 J04 --as J01 --code-file J01 --reason x
podium: J04 has no such comment on ST01; see: podium feedback comments ST01
[66]
$ podium feedback withhold ST01 J03 --criterion hieuqua --as J01 --code-file J01 --reason x
podium: J03 has no such comment on ST01; see: podium feedback comments ST01
[66]
$ podium feedback withhold ST99 J03 --as J01 --code-file J01 --reason x
podium: no such entry: ST99
[66]
$ podium feedback release ST01 J03 --as J01 --code-file J01 --reason x
podium: this comment is not withheld
[73]
$ podium feedback withhold st01 j03 --as J01 --code-file J01 --reason 'it insults a child'
st01: the comment is withheld from entrants; it stays in the log
$ podium feedback withhold ST01 J03 --as J01 --code-file J01 --reason x
podium: this comment is withheld already
[73]
$ podium feedback withhold ST01 J03 --criterion moi --as J01 --code-file J01 --reason 'not shown'
ST01: the comment is withheld from entrants; it stays in the log
$ podium feedback comments ST01
entry  judge  criterion  comment                   withheld
ST01   J01    moi        new to us                 
ST01   J01               Đáng khen                 
ST01   J03    moi        copied from the Internet  not shown
ST01   J03               A lazy child              it insults a child
$ podium log --limit 2 | sed 's/"[0-9A-Z]\{12\}"/RECEIPT/'
no.  when                 who  kind                  about  what
601  28/05/2026 20:26:40  J01  withholding comments         receipt RECEIPT, reason "it insults a child"
602  28/05/2026 20:26:40  J01  withholding comments         receipt RECEIPT, criterion moi, reason "not shown"
$ podium phase next --waive all --reason test --sure
podium publish FOLDER writes a site of it: of the entries those that won, unless the rule publishes lets out more; final, unless the fact objection_until names a day
the contest is now in phase: published
$ podium feedback f.pdf --entry ST01
f.pdf: feedback on 1 entries
$ pdftotext -layout f.pdf - | grep -A9 'Nhận xét'
Nhận xét
Tính mới, sáng tạo
- new to us
Nhận xét chung
- Đáng khen
Chủ tịch hội đồng giữ lại 2 nhận xét.

$ podium publish s | tail -1
s: files written 134, unchanged 0, removed 0
$ podium feedback s | sed 's/ in .*//'
s/feedback: pages of 45 entries; their addresses are
$ grep -A6 'Nhận xét' "$(grep -l 'Lò Văn Inh\|ST01' s/feedback/*.html)"
<h2>Nhận xét</h2>
<h3>Tính mới, sáng tạo</h3>
<p class="prose" dir="auto">new to us</p>
<h3>Nhận xét chung</h3>
<p class="prose" dir="auto">Đáng khen</p>
<p class="hint">Chủ tịch hội đồng giữ lại 2 nhận xét.</p>
</main>
</body>
</html>
$ grep -lE 'lazy|Internet' -r s
[1]
$ podium feedback release ST01 J03 --criterion moi --as J01 --code-file J01 --reason 'after all'
ST01: entrants may read the comment again
$ podium feedback f.pdf --entry ST01
f.pdf: feedback on 1 entries
$ pdftotext -layout f.pdf - | grep -A9 'Nhận xét'
Nhận xét
Tính mới, sáng tạo
- copied from the Internet
- new to us
Nhận xét chung
- Đáng khen
Chủ tịch hội đồng giữ lại 1 nhận xét.

$ podium verify | sed 1q
remark: the clock went from 14/11/2023 22:13:20 to 28/05/2026 20:26:40 at event 424; times decide nothing
p.podium: good: 604 events in an unbroken chain, every table as the log says, 84 personal values proven, 24 signatures hold
$ podium check
nothing contradicts itself
