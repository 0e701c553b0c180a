# Who announces the awards sees what is announced and nothing else. Invented people.
@include cards p.podium
$ export PODIUM_LANG=en PODIUM_CONTEST=p.podium SOURCE_DATE_EPOCH=1780000000
$ podium person add MC1 --name 'Lò Thị Mai' --roles announcer
MC1 is added
$ podium judge cards mc.pdf --person MC1 >/dev/null
$ codes mc.pdf >MC1
# While there is judging, nothing is announced.
$ podium ceremony script s.pdf --as MC1 --code-file MC1
podium: MC1 sees that in: deliberation, published; before that only organisers and secretaries do; podium status shows what is yours
[77]
@include awarded p.podium
$ podium ceremony script s.pdf --as MC1 --code-file MC1
s.pdf: 24 prizes, 50 names
$ podium ceremony slides h.pdf --as MC1 --code-file MC1
h.pdf: 24 prizes, 50 names
$ podium rank --as MC1 --code-file MC1
podium: MC1 may not see that; it is for: an organiser, a secretary, a chair, a judge, a member; podium status shows what is yours
[77]
$ podium award list --as MC1 --code-file MC1
podium: MC1 may not see that; it is for: an organiser, a secretary, a chair, a judge, a member; podium status shows what is yours
[77]
$ podium status --as MC1 --code-file MC1
podium: MC1 may not see that; it is for: an organiser, a secretary, a judge, a chair, a member; podium status shows what is yours
[77]
$ podium progress --as MC1 --code-file MC1
podium: MC1 may not see that; it is for: an organiser, a secretary; podium status shows what is yours
[77]
$ podium check --as MC1 --code-file MC1
podium: MC1 may not see that; it is for: an organiser, a secretary; podium status shows what is yours
[77]
$ podium log --as MC1 --code-file MC1
podium: MC1 may not see that; it is for: an organiser, a secretary, a judge; podium status shows what is yours
[77]
$ podium person list --as MC1 --code-file MC1
podium: MC1 may not see that; it is for: an organiser, a secretary; podium status shows what is yours
[77]
$ podium entry list --as MC1 --code-file MC1
podium: MC1 may not see that; it is for: an organiser, a secretary; podium status shows what is yours
[77]
$ podium criterion list --as MC1 --code-file MC1
podium: MC1 may not see that; it is for: an organiser, a secretary, a judge, a chair, a member; podium status shows what is yours
[77]
$ podium feedback f.pdf --as MC1 --code-file MC1
podium: MC1 may not see that; it is for: an organiser, a secretary; podium status shows what is yours
[77]
$ podium feedback comments --as MC1 --code-file MC1
podium: MC1 may not see that; it is for: an organiser, a secretary, a chair; podium status shows what is yours
[77]
$ podium certificate render c.pdf --as MC1 --code-file MC1
podium: MC1 may not see that; it is for: an organiser, a secretary; podium status shows what is yours
[77]
$ podium export entries --as MC1 --code-file MC1
podium: MC1 may not see that; it is for: an organiser, a secretary; podium status shows what is yours
[77]
$ podium award cite ST01 x --as MC1 --code-file MC1
podium: citing awards: only an organiser, a chair may do this; MC1 is an announcer
[77]
# Nor may others than the office see it before the prizes are given.
$ podium ceremony script s.pdf --as J01 --code-file J01
podium: J01 may not see that; it is for: an organiser, a secretary, an announcer; podium status shows what is yours
[77]
