# A site of a contest for the young: no birth date, no telephone number, and no
# name without consent. Invented people.
$ export PODIUM_LANG=en PODIUM_CONTEST=m.podium SOURCE_DATE_EPOCH=1780000000
$ has() { for t in "${@:2}"; do grep -rqF -- "$t" "$1" && echo "has $t"; done; true; }
$ mkdir t
$ printf 'key,value\nname,Fair\nlanguage,en\nbirth_from,1900-01-01\n' >t/contest.csv
$ printf 'field,name\nA,Alpha\n' >t/fields.csv
$ printf 'round,name,position\nR,Round,1\n' >t/rounds.csv
$ printf 'criterion,name,position,maximum\nc,All,1,100\n' >t/criteria.csv
$ printf 'prize,name,position,quota\none,First,1,1\ntwo,Second,2,9\n' >t/prizes.csv
$ printf 'person,name,roles\nJ1,Ai,judge\n' >t/people.csv
$ printf 'field,rule,value\n,judges_per_entry,1\n,publishes,results\n' >t/rules.csv
$ printf 'unit,name\nU1,Hà Giang\nU2,tỉnh Bắc Ninh\n' >t/units.csv
$ echo 'entry,title,field,unit,summary
> E1,"<script>alert(1)</script> & ""quoted""",A,U1,"one
> two <b>"
> E2,=HYPERLINK(1),A,U2,
> E3,Kite 🪁 with an emoji,A,,
> E4,Lamp,A,,' >t/entries.csv
$ echo 'entry,name,birth_date,phone
> E1,Tòng Ái Liên,3/4/2015,0911111111
> E1,Bao Consented,5/6/2012,0922222222
> E1,Cam Half,5/6/2012,
> E2,Dung Unknown,,0933333333
> E3,Em Little,3/4/2022,
> E3,Giang Grown,7/8/1980,0944444444
> E4,Hoa Withdrew,7/8/1981,' >t/authors.csv
$ echo 'entry,author,who,purpose,given,kept
> E1,2,self,name,1/1/2026,paper
> E1,2,representative,name,1/1/2026,paper
> E1,3,self,name,1/1/2026,paper
> E2,1,representative,name,1/1/2026,paper
> E3,1,representative,name,1/1/2026,paper
> E3,1,representative,result,1/1/2026,paper
> E4,1,self,name,1/1/2026,paper' >t/consents.csv
$ podium new m.podium --from t
entries.csv:4:4 (unit): cells left empty below filled ones: 2; no text of this column comes twice in a row, as where cells were merged
if they were merged, add --fill-down unit; if not, --leave-empty unit
Next: podium -C m.podium status
m.podium: a contest from 31 rows
$ podium consent edit E4 --author 1 --who self --purpose name --withdrawn 3/1/2026
E4 is changed
$ podium phase next --sure --waive birth_missing --reason 'asked for'
the contest is now in phase: registration
$ podium assign
4 new assignments for 1 judges; entries on a judge: 4 to 4
round  entry  judge
R      E1     J1
R      E2     J1
R      E3     J1
R      E4     J1
$ podium phase next --sure --waive birth_missing --reason 'asked for'
the contest is now in phase: judging
$ podium round open
round R is open
$ printf 'round,entry,judge,criterion,score\nR,E1,J1,c,91\nR,E2,J1,c,82\nR,E3,J1,c,73\nR,E4,J1,c,64\n' >scores.csv
$ podium import scores scores.csv
scores: rows read 4, added 4, changed 0
$ podium round close R
round R is closed
$ podium phase next --sure --waive birth_missing --reason 'asked for'
the contest is now in phase: deliberation
$ podium award propose
4 prizes proposed and recorded
field  place  entry  total  prize   stopped at        title
A          1  E1     91.00  First                     <script>alert(1)</script> & "quoted"
A          2  E2     82.00  Second  First: none left  =HYPERLINK(1)
A          3  E3     73.00  Second  First: none left  Kite 🪁 with an emoji
A          4  E4     64.00  Second  First: none left  Lamp
Alpha (A)
  each entry has one score: what is the entry and what is chance cannot be separated
$ podium award decide --as-proposed
4 awards decided as proposed
$ podium phase next --sure --waive birth_missing --reason 'asked for'
podium publish FOLDER writes a site of it: of the entries those that won, unless the rule publishes lets out more; final, unless the fact objection_until names a day
the contest is now in phase: published
$ podium publish s
Fair: final, 4 of 4 entries published
s: files written 46, unchanged 0, removed 0
$ has s 'Tòng' 'Ái' 'Consented' 'Cam' 'Half' 'Unknown' 'Little' 'Grown' 'Withdrew' 2015-04-03 03/04/2015 2012-06-05 2022-04-03 1980-08-07 0911111111 0922222222 0933333333 0944444444
has Consented
has Little
has Grown
$ cut -d, -f2-8 s/2026/1/data/entries.csv
place,entry,title,authors,unit,total,prize
,E1,"<script>alert(1)</script> & ""quoted""",T.Á.L.; Bao Consented; C.H.,Hà Giang,,First
,E2,'=HYPERLINK(1),D.U.,tỉnh Bắc Ninh,,Second
,E3,Kite 🪁 with an emoji,Em Little; Giang Grown,,,Second
,E4,Lamp,H.W.,,,Second
$ grep -h 'bdi' s/2026/1/e/1.html
<dt>Authors</dt><dd><bdi>T.Á.L.</bdi>, <bdi>Bao Consented</bdi>, <bdi>C.H.</bdi></dd>
$ grep -c 'by their initials' s/2026/1/e/1.html s/2026/1/e/3.html
s/2026/1/e/1.html:1
s/2026/1/e/3.html:0
$ grep -h '<h1' s/2026/1/e/1.html
<h1 dir="auto">&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quoted&quot;</h1>
$ grep -rhoE '<(script|b>)[^>]*' s --include='*.html' | sort | uniq -c
      4 <b>1</b
      2 <b>2</b
      6 <b>4</b
      2 <b>7</b
      1 <script src="../search.js" defer
      1 <script src="search.js" defer
$ grep -rlF '<script>alert' s --include='*.html'
[1]
$ sed -n 2p s/search/2026.json
["2026/1/e/1.html","<script>alert(1)</script> & \"quoted\"","T.Á.L.; Bao Consented; C.H.","Hà Giang","First","Fair"],
$ sed -n 3p s/2026/1/data/awards.csv
Alpha,,E2,'=HYPERLINK(1),D.U.,tỉnh Bắc Ninh,,Second,2026/1/e/2.html
# A province that is no more is given with the one that it is in now.
$ grep -h 'Unit' s/2026/1/e/1.html s/2026/1/e/2.html
<dt>Unit</dt><dd>Hà Giang (now in tỉnh Tuyên Quang)</dd>
<dt>Unit</dt><dd>tỉnh Bắc Ninh</dd>
# A consent that is taken back counts at the next publication; so does an age.
$ podium consent edit E1 --author 2 --who representative --purpose name --withdrawn 4/5/2026
E1 is changed
$ podium publish s
Fair: final, 4 of 4 entries published
s: files written 11, unchanged 35, removed 0
$ has s 'Consented'
$ SOURCE_DATE_EPOCH=2300000000 podium publish s
Fair: final, 4 of 4 entries published
s: files written 11, unchanged 35, removed 0
$ has s 'Half' 'Tòng'
has Half
has Tòng
