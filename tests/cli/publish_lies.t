# What somebody could lie or break a site through, and what a reader could read out
# of what is not said. Invented people.
$ export PODIUM_LANG=en SOURCE_DATE_EPOCH=1780000000
$ has() { for t in "${@:2}"; do grep -rqaF -- "$t" "$1" && echo "has $t"; done; true; }
# tables FOLDER PUBLISHES: four entries, of which a child made the second.
$ tables() { mkdir $1; printf 'key,value\nname,Fair\nlanguage,en\nbirth_from,1900-01-01\n' >$1/contest.csv; printf 'field,name\nA,Alpha\n' >$1/fields.csv; printf 'round,name,position\nR,Round,1\n' >$1/rounds.csv; printf 'criterion,name,position,maximum\nc,All,1,100\n' >$1/criteria.csv; printf 'prize,name,position,quota,threshold\none,Same,1,1,85\ntwo,Same,2,1,70\n' >$1/prizes.csv; printf 'person,name,roles\nJ1,Ai,judge\n' >$1/people.csv; printf 'field,rule,value\n,judges_per_entry,1\n,publishes,%s\n' $2 >$1/rules.csv; printf 'entry,title,field\nE1,One,A\nE2,Two,A\nE3,Three,A\nE4,Four,A\n' >$1/entries.csv; printf 'entry,name,birth_date\nE1,Adult One,1/2/1980\nE2,Binh Childname,1/2/2014\nE3,Adult Three,1/2/1982\nE4,Adult Four,1/2/1983\n' >$1/authors.csv; printf 'round,entry,judge,criterion,score\nR,E1,J1,c,91\nR,E2,J1,c,82\nR,E3,J1,c,73\nR,E4,J1,c,64\n' >$1/scores.csv; }
$ tables y results
@include published y
$ tables a results; sed -i '/birth_from/d' a/contest.csv; sed -i 's/Binh Childname,1\/2\/2014/Adult Two,1\/2\/1981/' a/authors.csv
@include published a
# The place of a child's entry is not published, also not by those of the others;
# nor is it when the child is erased; nor do thresholds tell of points.
$ podium publish sy y.podium
Fair: final, 4 of 4 entries published
sy: files written 40, unchanged 0, removed 0
$ cut -d, -f2-8 sy/2026/1/data/entries.csv
place,entry,title,authors,unit,total,prize
,E1,One,Adult One,,,Same
,E2,Two,B.C.,,,Same
,E3,Three,Adult Three,,,
,E4,Four,Adult Four,,,
$ has sy 'no entry reached' '82.00'
# The hall sees initials; who announces reads the name.
$ podium -C y.podium ceremony slides hall.pdf
hall.pdf: 2 prizes, 2 names
$ pdftotext hall.pdf - | grep -E 'B\.C\.|Childname'
B.C.
$ podium -C y.podium ceremony script script.pdf
script.pdf: 2 prizes, 2 names
$ pdftotext script.pdf - | grep -E 'B\.C\.|Childname'
Binh Childname
$ podium -C y.podium erase E2 --author 1 --reason l --sure
personal values erased: 2; they are gone from this file, and from a copy once this one is merged into it
$ podium publish sy y.podium
Fair: final, 4 of 4 entries published
sy: files written 11, unchanged 29, removed 0
$ cut -d, -f2-8 sy/2026/1/data/entries.csv
place,entry,title,authors,unit,total,prize
,E1,One,Adult One,,,Same
,E2,Two,,,,Same
,E3,Three,Adult Three,,,
,E4,Four,Adult Four,,,
$ grep -c 'are not published' sy/2026/1/entries.html
1
# Two prizes of one name are two prizes.
$ podium publish sa a.podium
Fair: final, 4 of 4 entries published
sa: files written 40, unchanged 0, removed 0
$ grep -c 'class="title"' sa/2026/1/index.html
2
# A folder that is a link, a file that has another name too, a pipe.
$ mkdir out; cp -r sa l; rm -r l/2026; ln -s ../out l/2026
$ podium publish l a.podium
podium: 2026/1/e/1.html: Too many levels of symbolic links: nothing was saved
[74]
$ ls out
$ cp -r sa h; echo precious >precious; ln precious h/index.html.podium-new; echo x >>h/index.html
$ podium publish h a.podium
Fair: final, 4 of 4 entries published
h: files written 1, unchanged 39, removed 0
$ cat precious
precious
$ cp -r sa q; rm q/index.html; mkfifo q/index.html
$ timeout 20 podium publish q a.podium
Fair: final, 4 of 4 entries published
q: files written 1, unchanged 39, removed 0
$ mkdir w; mkfifo w/archive.sqlite
$ timeout 20 podium search One --site w
podium: w/archive.sqlite is no archive that podium made
[65]
# What somebody has beside the site stays; a folder that only looks like one is
# none.
$ cp -r sa o; mkdir -p o/2024/05 o/2026/1/photos; for f in 2024/05/a.jpg 2024/05/news.html 2026/1/photos/p.jpg lists/my.txt notes.podium-new; do echo mine >o/$f; done
$ podium publish o a.podium
Fair: final, 4 of 4 entries published
o: files written 0, unchanged 40, removed 0
$ grep -rlx mine o | sort
o/2024/05/a.jpg
o/2024/05/news.html
o/2026/1/photos/p.jpg
o/lists/my.txt
o/notes.podium-new
$ mkdir -p fo/data fo/lists; echo name,year >fo/data/contests.csv; echo mine >fo/index.html
$ podium publish fo a.podium
podium: fo has other files in it; name another folder, or an empty one
[73]
# Addresses: of a contest it stays, also when its date changes or the list was
# tampered with; nobody gets one that was another's.
$ head -1 sa/data/contests.csv >head; id=$(sed -n 2p sa/data/contests.csv | cut -c1-64)
$ cp -r sa t; (cat head; echo "$id,2026,-5,x") >t/data/contests.csv
$ podium publish t a.podium
Fair: final, 4 of 4 entries published
t: files written 1, unchanged 39, removed 0
$ ls t/2026
1
$ cp -r sa u; (cat head; echo "$id,2026,3,x"; printf '%064d,2026,3,y\n' 0) >u/data/contests.csv
$ podium publish u a.podium
Fair: final, 4 of 4 entries published
u: files written 27, unchanged 13, removed 16
$ ls -d u/2026/3/index.html
u/2026/3/index.html
$ cp -r sa v
$ podium publish v y.podium --drop
Fair: final, 4 of 4 entries published
v: files written 28, unchanged 12, removed 16
$ podium publish v y.podium a.podium
Fair: final, 4 of 4 entries published
Fair: final, 4 of 4 entries published
v: files written 33, unchanged 23, removed 0
$ ls v/2026; head -1 v/2026/1/index.html; grep -l 'no longer' v/2026/*/index.html
1
2
3
<!DOCTYPE html>
v/2026/1/index.html
$ tables n results; printf 'key,value\nname,"x\n%064d,2026,9,y"\nlanguage,en\n' 7 >n/contest.csv
@include published n
$ podium publish sn n.podium | tail -1
sn: files written 40, unchanged 0, removed 0
$ podium publish sn n.podium | tail -1
sn: files written 0, unchanged 40, removed 0
# A title is one clean line.
$ podium publish sa a.podium --title $'\x01\x1b[31mx'
podium: the title of a site is one line of at most 200 bytes
usage: podium publish FOLDER [FILE.podium ...] [--title TEXT] [--live] [--drop]
[64]
$ podium publish sa a.podium --title $'bad\xff'
podium: the title of a site is one line of at most 200 bytes
usage: podium publish FOLDER [FILE.podium ...] [--title TEXT] [--live] [--drop]
[64]
$ podium publish sa a.podium --title ''
podium: the title of a site is one line of at most 200 bytes
usage: podium publish FOLDER [FILE.podium ...] [--title TEXT] [--live] [--drop]
[64]
# Who is erased is named nowhere.
$ podium -C a.podium erase E1 --author 1 --reason l --sure
personal values erased: 1; they are gone from this file, and from a copy once this one is merged into it
names of adults that are not published and not certified any more: 1; publish the site again to take them off it
names of adults that are in the log itself, and stay there: 1
$ podium publish sa a.podium
Fair: final, 4 of 4 entries published
sa: files written 11, unchanged 29, removed 0
$ has sa 'Adult One'
# Signs are no words; an archive that computes is none.
$ podium search '***' --site sa
nothing found among 4 published entries; an entry that is not published is not in the archive
year  entry  prize  alike, %  title  authors  unit  contest
$ podium search --prize '***' --site sa
nothing found among 4 published entries; an entry that is not published is not in the archive
year  entry  prize  alike, %  title  authors  unit  contest
$ cp -r sa c; sqlite3 c/archive.sqlite "DROP TABLE entry; CREATE TABLE entry (id INTEGER PRIMARY KEY, year INTEGER AS (2026+0*id), contest TEXT, edition TEXT, entry TEXT, title TEXT, authors TEXT, unit TEXT, field TEXT, prize TEXT)"
$ podium search One --site c
podium: c/archive.sqlite is no archive that podium made
[65]
# A refusal makes no folder; what failed leaves nothing half.
$ podium publish s9 a.podium a.podium
podium: two files are copies of one contest, "Fair"; merge them, and name one
[65]
$ ls -d s9
ls: cannot access 's9': No such file or directory
[2]
$ cp -r sa k; rm k/index.html; mkdir k/index.html; echo x >>k/style.css
$ podium publish k a.podium
podium: index.html: Is a directory: nothing was saved
[74]
$ find k -name '*.podium-new'
# Whoever began a site and ended before its first file was whole can begin again;
# what somebody else put there is not taken for that.
$ mkdir -p begun/data other/data && : >begun/data/contests.csv.podium-new && echo x >other/data/contests.csv.podium-new
$ podium publish begun a.podium | tail -1 | cut -c1-20
begun: files written
$ mv begun/data/contests.csv begun/data/contests.csv.podium-new; podium publish begun a.podium | tail -1 | cut -c1-20
begun: files written
$ podium publish other a.podium
podium: other has other files in it; name another folder, or an empty one
[73]
