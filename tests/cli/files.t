# What a command writes goes over nothing that could not be made again, and what
# holds codes, keys or people is for its owner alone.
@include cards n.podium
$ export PODIUM_LANG=en PODIUM_CONTEST=n.podium
# Over a key, a ballot, cards, somebody's own text.
$ cp "$PODIUM_KEY" mykey
$ podium ballot export --judge J01 | cut -c1-18
n-J01.ballot: the 
$ echo 'my notes' >notes.txt
$ files='mykey n-J01.ballot cards.pdf notes.txt n.podium'
$ keep() { cp $1 before; "${@:2}"; cmp before $1; }
$ for f in $files; do keep $f podium export entries $f; done
podium: mykey is there already, and is nothing that podium could write again; choose another name, or replace it with --force
podium: n-J01.ballot is there already, and is nothing that podium could write again; choose another name, or replace it with --force
podium: cards.pdf is there already, and is nothing that podium could write again; choose another name, or replace it with --force
podium: notes.txt is there already, and is nothing that podium could write again; choose another name, or replace it with --force
podium: n.podium is the contest itself; choose another name for the output
$ for f in $files; do keep $f podium log export $f; done
podium: mykey is there already, and is nothing that podium could write again; choose another name, or replace it with --force
podium: n-J01.ballot is there already, and is nothing that podium could write again; choose another name, or replace it with --force
podium: cards.pdf is there already, and is nothing that podium could write again; choose another name, or replace it with --force
podium: notes.txt is there already, and is nothing that podium could write again; choose another name, or replace it with --force
podium: n.podium is the contest itself; choose another name for the output
$ for f in $files; do keep $f podium sheets $f --all; done
podium: mykey is there already, and is nothing that podium could write again; choose another name, or replace it with --force
podium: n-J01.ballot is there already, and is nothing that podium could write again; choose another name, or replace it with --force
podium: cards.pdf is there already, and is nothing that podium could write again; choose another name, or replace it with --force
podium: notes.txt is there already, and is nothing that podium could write again; choose another name, or replace it with --force
podium: n.podium is the contest itself; choose another name for the output
$ for f in $files; do keep $f podium judge cards $f --reissue J01 --reason lost; done
podium: mykey is there already, and is nothing that podium could write again; choose another name, or replace it with --force
podium: n-J01.ballot is there already, and is nothing that podium could write again; choose another name, or replace it with --force
podium: cards.pdf is there already, and is nothing that podium could write again; choose another name, or replace it with --force
podium: notes.txt is there already, and is nothing that podium could write again; choose another name, or replace it with --force
podium: n.podium is the contest itself; choose another name for the output
# Over what it can write again.
$ podium export entries out.csv
$ podium export units out.csv
$ head -1 out.csv
﻿unit,name,place
$ podium log export log.txt
$ podium log export log.txt
$ podium sheets s.pdf --judge J02 | cut -c1-5
s.pdf
$ podium sheets s.pdf --judge J02 | cut -c1-5
s.pdf
$ podium export entries notes.txt --force
$ head -1 notes.txt
﻿entry,blind_code,title,field,unit,summary,filed,state
# Never over the contest that it works on.
$ podium export entries n.podium --force
podium: n.podium is the contest itself; choose another name for the output
[73]
$ podium certificate render ./n.podium --force
podium: ./n.podium is the contest itself; choose another name for the output
[73]
$ podium verify | cut -d: -f2 | sed -n 1p
 good
# Into a device, and a pipe that nobody reads yet.
$ podium export units /dev/null
$ mkfifo pipe
$ (sed -n 1p pipe >got &)
$ timeout 10 podium export units pipe
$ sleep 0.3; cat got
﻿unit,name,place
# Whatever the umask.
$ umask 000
$ rm -f *.csv
$ podium export people people.csv
$ podium backup b.podium | cut -c1-8
b.podium
$ podium judge cards again.pdf --reissue J03 --reason lost --with J01 --with-code-file J01
again.pdf: 1 cards; each code is on this paper and nowhere else
$ podium ballot export --judge J02 | cut -c1-12
n-J02.ballot
$ podium new made.podium 2>&1 | cut -c1-11
Next: podiu
made.podium
$ stat -c '%a %n' n.podium made.podium b.podium n-J02.ballot again.pdf people.csv
600 n.podium
600 made.podium
600 b.podium
600 n-J02.ballot
600 again.pdf
600 people.csv
# A key that others may read is not used.
$ chmod 644 mykey
$ PODIUM_KEY=mykey podium entry list | sed -n 2p | cut -c1-4
ST01
$ PODIUM_KEY=mykey podium entry add E99 --field CNTT --title X
podium: others may read this key; type: chmod 600 mykey
[77]
$ chmod 600 mykey
$ PODIUM_KEY=mykey podium entry add E99 --field CNTT --title X
E99 is added
$ env -u HOME -u PODIUM_KEY -u XDG_DATA_HOME podium entry add E98 --field CNTT --title X
podium: there is no home folder for a key; say where it is with --key-file FILE or PODIUM_KEY
[78]
$ SOURCE_DATE_EPOCH=abc podium status
podium: SOURCE_DATE_EPOCH is no time: abc; give seconds since 1970, before the year 10000
[64]
$ SOURCE_DATE_EPOCH=99999999999999999999 podium status
podium: SOURCE_DATE_EPOCH is no time: 99999999999999999999; give seconds since 1970, before the year 10000
[64]
# A wrong code is refused where it only reads, too.
$ echo AAAA-AAAA >wrong
$ podium score --list --as J04 --code-file wrong
podium: that is not the code of J04; check the card
[77]
$ as J04 score --list | head -1
entry  state  title
# Formulas in lists for spreadsheets; a negative number is none.
$ podium entry add E97 --field CNTT --title '=HYPERLINK("http://x")'
E97 is added
$ podium entry list --format csv | grep E97
E97,,"'=HYPERLINK(""http://x"")",CNTT,,,,active
$ podium entry add --title X --field CNTT -- -U
-U is added
$ podium entry add @U --title X --field CNTT
@U is added
# Nothing that moves the terminal comes in by an option, or goes out.
$ podium person withdraw J09 --reason $'\xff'
podium: the text in "reason" is not UTF-8; type it again
[65]
$ podium person withdraw J09 --reason $'a\u009b31mb'
podium: the text in "reason" holds a control character, or one that turns the direction of writing; remove it
[65]
$ podium person withdraw J09 --reason $'a\u202eb'
podium: the text in "reason" holds a control character, or one that turns the direction of writing; remove it
[65]
$ as J05 score ST08 --comment $'\xe8'
ST08 (comment): the text in "comment" is not UTF-8; type it again
podium: nothing was kept
[65]
$ podium entry add E96 --field CNTT --title $'\e]0;owned\a'
--title: the cell holds a control character, or one that turns the direction of writing; remove it
podium: E96: nothing was changed; faults: 1
[65]
$ podium conflict add J01 --entry $'\e[31mST01' --reason x 2>&1 | od -c | grep -c 033
0
[1]
# Files named after codes: as many as codes, in their folder.
$ podium person add a/b --name Slash --roles judge
a/b is added
$ podium person add ../x --name Up --roles judge
../x is added
$ podium judge cards slash.pdf | cut -c1-9
slash.pdf
$ codes slash.pdf >slash
$ podium -C n.podium entry list | sed -n 2p | cut -c1-4
-U  
$ printf 'round,entry,judge\nR1,ST01,a/b\nR1,ST01,../x\n' >more.csv
$ podium import assignments more.csv
assignments: rows read 2, added 2, changed 0
$ for j in a/b ../x; do podium ballot export --judge $j | cut -d: -f1; done
n-a-b.612f62.ballot
n-x.2e2e2f78.ballot
