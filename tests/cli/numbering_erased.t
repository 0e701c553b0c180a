# Certificates of children whose names were erased: the others are named still, and
# nothing is certified of nobody. Invented people.
$ export PODIUM_LANG=en PODIUM_CONTEST=c.podium
$ mkdir t
$ printf 'key,value\nname,T\nlanguage,vi\n' >t/contest.csv
$ printf 'round,name\nR1,First\n' >t/rounds.csv
$ printf 'field,name\nA,Alpha\n' >t/fields.csv
$ printf 'person,name,roles\nJ1,Ai,judge\n' >t/people.csv
$ printf 'criterion,name,maximum\na,A,10\n' >t/criteria.csv
$ printf 'prize,name,position,quota\np1,First,1,3\n' >t/prizes.csv
$ printf 'entry,title,field\nE1,Kite,A\nE2,Lamp,A\nE3,Dam,A\n' >t/entries.csv
$ printf 'entry,name,birth_date\nE1,Bé Một,3/4/2015\nE1,Bé Hai,5/6/2015\nE2,Bé Ba,7/8/2015\n' >t/authors.csv
$ podium new c.podium --from t >log
Next: podium -C c.podium status
$ podium phase next --waive all --reason test
the contest is now in phase: registration
$ for e in E1 E2 E3; do echo R1,$e,J1; done | sed '1i round,entry,judge' >assignments.csv
$ podium import assignments assignments.csv
assignments: rows read 3, added 3, changed 0
$ podium phase next --waive all --reason test
the contest is now in phase: judging
$ podium round open R1
round R1 is open
$ printf 'round,entry,judge,criterion,score\nR1,E1,J1,a,9\nR1,E2,J1,a,9\nR1,E3,J1,a,9\n' >scores.csv
$ podium import scores scores.csv
scores: rows read 3, added 3, changed 0
$ podium round close R1
round R1 is closed
$ podium phase next --waive all --reason test
the contest is now in phase: deliberation
$ podium award propose >log
3 prizes proposed and recorded
$ podium award decide --as-proposed
3 awards decided as proposed
$ podium certificate number
3 certificates got numbers
$ podium certificate list --format csv
number,kind,entry,recipients,awarded,state,replaced_by,reason
1,award,E1,"Bé Một, Bé Hai",First,holds,,
2,award,E2,Bé Ba,First,holds,,
3,award,E3,,First,holds,,
$ podium erase E1 --author 1 --reason asked --sure
personal values erased: 3; they are gone from this file, and from a copy once this one is merged into it
$ podium erase E2 --author 1 --reason asked --sure
personal values erased: 3; they are gone from this file, and from a copy once this one is merged into it
$ strings -a c.podium | grep -cE 'Bé (Một|Ba)'
0
[1]
$ podium certificate list --format csv
number,kind,entry,recipients,awarded,state,replaced_by,reason
1,award,E1,,,changed,,
2,award,E2,,,changed,,
3,award,E3,,First,holds,,
$ podium certificate render c.txt
podium: certificate 1 would say something else now under the same number; replace it: podium certificate replace --all --reason TEXT
[77]
$ podium certificate replace --all --reason 'a name was erased'
1 certificates were replaced: each has a new number; print them again
$ podium certificate render c.txt
2 certificates in c.txt
$ grep -E '^(names|number)' c.txt | cut -d' ' -f1,7-
names Bé Hai
number Số: 04
number Số: 03
$ podium certificate render e2.txt --entry E2
podium: there is nothing to certify of entry E2: it has no prize, or its names were erased
[66]
$ podium certificate list --format csv
number,kind,entry,recipients,awarded,state,replaced_by,reason
1,award,E1,,,replaced,4,a name was erased
2,award,E2,,,changed,,
3,award,E3,,First,holds,,
4,award,E1,Bé Hai,First,holds,,
$ podium certificate revoke 2 --reason 'a name was erased'
certificate 2 no longer holds
$ podium certificate list --format csv | grep E2
2,award,E2,,,revoked,,a name was erased
$ podium verify | head -1 | cut -d: -f2
 good
