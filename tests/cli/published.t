# What is published stays so, whoever brings it: copies that are older, that
# went back, or that say otherwise. Invented people.
@include cards base.podium
@include conflict
$ export PODIUM_LANG=en
@include awarded base.podium
$ mv base.podium base.kept
$ with() { podium "$@" --with J01 --with-code-file J01; }
$ cp base.kept pub.kept
$ podium -C pub.kept phase next --waive all --reason test --sure 2>/dev/null
the contest is now in phase: published
$ cp base.kept s.kept
# One person changes what is published by no older copy.
$ cp base.kept old.kept
$ podium -C old.kept award decide ST06 nhat --reason mine
by the rules ST06, with 57.33 points, gets no prize (Giải Khuyến khích: none left)
entry ST06: Giải Nhất is recorded
$ podium -C old.kept author edit ST01 --position 1 --name Other --reason mine
ST01 is changed
$ cp pub.kept a.kept
$ podium -C a.kept merge old.kept
old.kept: recorded 0, conflicts 2, known already 0
conflicts of copies that wait for a decision: 2; see them with: podium merge list
$ podium -C a.kept merge decide $(open_conflict a.kept) there --reason mine
podium: deciding awards needs a second person: add --with PERSON --with-code-file FILE
[77]
$ with -C a.kept merge decide $(open_conflict a.kept) there --reason ours | cut -d: -f2
 the other copy's version was taken
$ podium -C a.kept merge decide $(open_conflict a.kept) here --reason mine
podium: deciding a conflict of copies needs a second person: add --with PERSON --with-code-file FILE
[77]
$ with -C a.kept merge decide $(open_conflict a.kept) here --reason ours | cut -d: -f2
 the version here was kept
$ podium -C a.kept verify | cut -d: -f2 | sed -n 1p
 good
# Nor does it go back with a copy that went back.
$ cp base.kept back.kept
$ with -C back.kept phase back --reason again
To correct: podium round open ROUND, the correction with --reason, podium round close ROUND, podium phase next; then podium award list says what the rules give now.
the contest is now in phase: judging
$ cp pub.kept b.kept
$ podium -C b.kept merge back.kept
back.kept: recorded 0, conflicts 1, known already 0
conflicts of copies that wait for a decision: 1; see them with: podium merge list
$ podium -C b.kept merge decide $(open_conflict b.kept) there --reason back
podium: this copy is published, and what is published does not go back; keep this copy's version: podium merge decide ID here
[77]
$ podium -C back.kept merge b.kept
b.kept: recorded 1, conflicts 1, known already 1
conflicts of copies that wait for a decision: 1; see them with: podium merge list
$ podium -C back.kept merge decide $(open_conflict back.kept) here --reason back
podium: the other copy is published, and what is published does not go back; take its version: podium merge decide ID there
[77]
$ podium -C back.kept merge decide $(open_conflict back.kept) there --reason 'it is published' | cut -d: -f2
 the other copy's version was taken
$ podium -C back.kept phase | head -1
published
$ podium -C b.kept merge back.kept
back.kept: recorded 3, conflicts 0, known already 4
$ podium -C b.kept phase | head -1
published
$ podium -C b.kept verify | cut -d: -f2 | sed -n 1p
 good
# Facts and people are names on certificates, too; an entry keeps its field.
$ podium -C pub.kept fact edit signer_name --value Me --reason mine
podium: changing the contest needs a second person: add --with PERSON --with-code-file FILE
[77]
$ podium -C pub.kept person edit J01 --name Me --reason mine
podium: changing people needs a second person: add --with PERSON --with-code-file FILE
[77]
$ with -C pub.kept entry edit ST01 --state withdrawn --reason ours
podium: ST01: once the contest is published only title, unit and summary of an entry are corrected; an award is taken back with: podium award decide ST01 none
[65]
# Who was withdrawn consents to nothing.
$ cp base.kept c.kept
$ podium -C c.kept person withdraw J01 --reason left
J01 is withdrawn
$ with -C c.kept phase back --reason again
podium: J01 was withdrawn and consents to nothing; name somebody else
[77]
# No certificates while judging goes on.
$ with -C base.kept phase back --reason again 2>/dev/null
the contest is now in phase: judging
$ podium -C base.kept certificate render d.pdf
podium: no certificates while judging goes on: awards may change; first: podium phase next
[77]
# A sheet is replaced then only with a reason.
$ podium -C base.kept round open R1
round R1 is open
$ sed 's/^\(R1,ST01,J01,moi\),.*/\1,3/' fixtures/son-la/scores.csv >again.csv
$ podium -C base.kept import scores again.csv
podium: a new version of the sheet of J01 for ST01, after the committee had begun, takes a reason: --reason "..."
[65]
$ podium -C base.kept import scores again.csv --reason 'typing error'
scores: rows read 405, added 0, changed 1
# A conflict keeps the personal values that both copies name.
$ cp base.kept x.kept
$ podium -C x.kept author edit ST02 --position 1 --name A --reason a
ST02 is changed
$ podium -C base.kept author edit ST02 --position 1 --name B --reason b
ST02 is changed
$ podium -C x.kept merge base.kept | sed -n 1p
base.kept: recorded 0, conflicts 1, known already 0
$ podium -C x.kept verify | cut -d: -f2 | sed -n 1p
 good
# What two people corrected in a published copy goes from copy to copy, brought
# by one; so does what two decided against another copy.
$ cp pub.kept p.kept
$ cp pub.kept q.kept
$ cp pub.kept r.kept
$ with -C p.kept entry edit ST01 --title Kites --reason typo
ST01 is changed
$ podium -C s.kept entry edit ST02 --title Lamps
ST02 is changed
$ podium -C p.kept merge s.kept | sed -n 1p
s.kept: recorded 0, conflicts 1, known already 0
$ with -C p.kept merge decide $(open_conflict p.kept) there --reason ours | cut -d: -f2
 the other copy's version was taken
$ podium -C q.kept merge p.kept | sed -n 1p
p.kept: recorded 5, conflicts 1, known already 0
$ podium -C r.kept merge q.kept | sed -n 1p
q.kept: recorded 6, conflicts 1, known already 0
$ podium -C r.kept verify | cut -d: -f2 | sed -n 1p
 good
$ podium -C r.kept export entries | grep -c 'Kites\|Lamps'
2
$ podium -C p.kept merge r.kept | sed -n 1p
r.kept: recorded 2, conflicts 0, known already 6
$ podium -C p.kept verify | cut -d: -f2 | sed -n 1p
 good
