# Two copies decide the same conflict, each in its own way: that is a conflict
# too, and whatever is chosen, both copies say the same afterwards.
@include cards sl.podium
@include conflict
$ export PODIUM_LANG=en
$ cp sl.podium a.podium
$ cp sl.podium b.podium
$ podium -C a.podium entry edit ST01 --title "Title A"
ST01 is changed
$ podium -C b.podium entry edit ST01 --title "Title B"
ST01 is changed
$ cp b.podium before.podium
$ podium -C b.podium merge a.podium
a.podium: recorded 0, conflicts 1, known already 0
conflicts of copies that wait for a decision: 1; see them with: podium merge list
$ podium -C a.podium merge before.podium
before.podium: recorded 0, conflicts 1, known already 0
conflicts of copies that wait for a decision: 1; see them with: podium merge list
$ podium -C a.podium merge decide $(conflict a.podium) there --reason "as b has it" | cut -d: -f2
 the other copy's version was taken
$ podium -C b.podium merge decide $(conflict b.podium) there --reason "as a has it" | cut -d: -f2
 the other copy's version was taken
# Each took the other's.
$ podium -C a.podium entry show ST01 | grep -i title
title       Title B
$ podium -C b.podium entry show ST01 | grep -i title
title       Title A
$ podium -C b.podium merge a.podium
a.podium: recorded 1, conflicts 1, known already 3
conflicts of copies that wait for a decision: 1; see them with: podium merge list
$ podium -C b.podium merge list | tail -n +2 | cut -c11-
14/11/2023 22:13:20  O01     entry number ST01  title "Title A" → "Title B"  
14/11/2023 22:13:20  O01     entry number ST01  title "Title B" → "Title A"  there
$ podium -C b.podium merge decide $(open_conflict b.podium) there --reason "a is right" | cut -d: -f2
 the other copy's version was taken
$ podium -C b.podium entry show ST01 | grep -i title
title       Title B
$ podium -C a.podium merge b.podium
b.podium: recorded 4, conflicts 1, known already 6
$ podium -C a.podium merge list | tail -n +2 | cut -c11-
14/11/2023 22:13:20  O01     entry number ST01  title "Title A" → "Title B"  there
14/11/2023 22:13:20  O01     entry number ST01  title "Title B" → "Title A"  here
$ podium -C a.podium entry show ST01 | grep -i title
title       Title B
$ podium -C a.podium verify | head -1
a.podium: good: 434 events in an unbroken chain, every table as the log says, 84 personal values proven, 11 signatures hold
$ podium -C b.podium verify | head -1
b.podium: good: 434 events in an unbroken chain, every table as the log says, 84 personal values proven, 12 signatures hold
# Within a prize the better place comes first, whatever the codes are.
$ mkdir order
$ printf 'field,name\nF,Field\n' >order/fields.csv
$ printf 'round,name\nR,Round\n' >order/rounds.csv
$ printf 'criterion,name,maximum\nc,All,100\n' >order/criteria.csv
$ printf 'entry,title,field\nE1,One,F\nE2,Two,F\nE3,Three,F\n' >order/entries.csv
$ printf 'entry,name\nE1,An\nE2,Bé\nE3,Cả\n' >order/authors.csv
$ printf 'person,name,roles\nJ1,Ai,judge\n' >order/people.csv
$ printf 'prize,name,position,quota\none,First,1,1\ntwo,Second,2,2\n' >order/prizes.csv
$ printf 'field,rule,value\n,judges_per_entry,1\n' >order/rules.csv
$ podium new order.podium --from order >/dev/null 2>&1
$ for s in 'phase next --waive all --reason x' 'assign' 'phase next --waive all --reason x' 'round open'; do podium -C order.podium $s >/dev/null 2>&1; done
$ printf 'round,entry,judge,c\nR,E1,J1,50\nR,E2,J1,60\nR,E3,J1,90\n' | podium -C order.podium import sheets -
sheets: rows read 3, added 3, changed 0
$ for s in 'round close R' 'phase next --waive all --reason x' 'award propose' 'award decide --as-proposed'; do podium -C order.podium $s >/dev/null 2>&1; done
$ podium -C order.podium award list --format csv 2>/dev/null | cut -d, -f2,3
prize,entry
First,E3
Second,E2
Second,E1
