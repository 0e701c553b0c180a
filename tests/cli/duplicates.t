# Titles and authors that are nearly the same, here and in earlier contests.
$ export PODIUM_LANG=en
$ mkdir t
$ printf 'key,value\nname,T\nlanguage,vi\n' >t/contest.csv
$ printf 'field,name\nA,Alpha\n' >t/fields.csv
$ printf 'unit,name\nU1,THCS Hoà Bình\nU2,THPT Mai Sơn\n' >t/units.csv
$ echo 'entry,title,field,unit
> E1,Máy lọc nước mini cho hộ nghèo,A,U1
> E2,May loc nuoc mini cho ho ngheo,A,U2
> E3,Máy lọc nước,A,U1
> E4,Máy gặt lúa,A,U1
> E5,Cho hộ nghèo: máy lọc nước mini,A,U2
> E6,Máy lộc nưóc mini cho hộ nghèo,A,
> E7,Hệ thống tưới tự động cho vườn rau,A,
> E8,Hệ thống cho cá ăn tự động,A,
> E9,Robot,A,
> E10,Robot hút bụi dùng năng lượng mặt trời,A,' >t/entries.csv
$ echo 'entry,name,birth_date
> E1,Nguyễn Văn Hoà,1/1/1990
> E2,NGUYỄN VĂN HÒA,2/2/1990
> E3,Nguyễn Văn Hòa,3/3/1991
> E4,Lê Thị Thuý,
> E5,Lê Thị Thủy,
> E6,Le Thi Thuy,
> E7,Lò Văn Ính,1/1/2012
> E7,lò văn  ính,
> E8,Vì Ba,
> E9,Cà Tư,
> E10,Đỗ Lý,' >t/authors.csv
$ podium new c.podium --from t
Next: podium -C c.podium status
c.podium: a contest from 26 rows
$ podium -C c.podium --format csv check duplicates | cut -d, -f1-7
pairs that may be the same: 16; homonyms are people, and titles may be alike by chance
kind,entry,other,contest,alike,text,other_text
title,E1,E2,,99,Máy lọc nước mini cho hộ nghèo,May loc nuoc mini cho ho ngheo
title,E1,E6,,99,Máy lọc nước mini cho hộ nghèo,Máy lộc nưóc mini cho hộ nghèo
title,E2,E6,,99,May loc nuoc mini cho ho ngheo,Máy lộc nưóc mini cho hộ nghèo
title,E1,E5,,90,Máy lọc nước mini cho hộ nghèo,Cho hộ nghèo: máy lọc nước mini
title,E2,E5,,90,May loc nuoc mini cho ho ngheo,Cho hộ nghèo: máy lọc nước mini
title,E5,E6,,90,Cho hộ nghèo: máy lọc nước mini,Máy lộc nưóc mini cho hộ nghèo
title,E1,E3,,90,Máy lọc nước mini cho hộ nghèo,Máy lọc nước
title,E2,E3,,90,May loc nuoc mini cho ho ngheo,Máy lọc nước
title,E3,E5,,90,Máy lọc nước,Cho hộ nghèo: máy lọc nước mini
title,E3,E6,,90,Máy lọc nước,Máy lộc nưóc mini cho hộ nghèo
author,E1,E2,,100,Nguyễn Văn Hoà,NGUYỄN VĂN HÒA
author,E7,E7,,100,Lò Văn Ính,lò văn  ính
author,E4,E6,,90,Lê Thị Thuý,Le Thi Thuy
author,E5,E6,,90,Lê Thị Thủy,Le Thi Thuy
author,E1,E3,,50,Nguyễn Văn Hoà,Nguyễn Văn Hòa
author,E2,E3,,50,NGUYỄN VĂN HÒA,Nguyễn Văn Hòa
$ podium -C c.podium --format csv check duplicates 2>/dev/null | sed -n '/^author/p' | cut -d, -f2,3,5-11
E1,E2,100,Nguyễn Văn Hoà,NGUYỄN VĂN HÒA,THCS Hoà Bình,THPT Mai Sơn,1990,1990
E7,E7,100,Lò Văn Ính,lò văn  ính,,,2012,
E4,E6,90,Lê Thị Thuý,Le Thi Thuy,THCS Hoà Bình,,,
E5,E6,90,Lê Thị Thủy,Le Thi Thuy,THPT Mai Sơn,,,
E1,E3,50,Nguyễn Văn Hoà,Nguyễn Văn Hòa,THCS Hoà Bình,THCS Hoà Bình,1990,1991
E2,E3,50,NGUYỄN VĂN HÒA,Nguyễn Văn Hòa,THPT Mai Sơn,THCS Hoà Bình,1990,1991
$ podium -C c.podium --lang vi check duplicates 2>&1 | sed -n '1,2p' | sed 's/ *$//'
cặp có thể trùng: 16; trùng họ tên có thể là người khác, tên giải pháp có thể giống do tình cờ
loại     mã số  mã kia  cuộc thi  giống, %  nội dung                         nội dung kia                     đơn vị         đơn vị kia     năm sinh  năm sinh kia
# An earlier contest, read only, by whoever holds its file.
$ printf 'entry,title,field\nX1,Máy lọc nước mini cho hộ nghèo,A\nX2,Thuyền,A\n' >t/entries.csv
$ printf 'entry,name,birth_date\nX1,Ai,\nX2,Nguyễn Văn Hoà,5/5/1990\n' >t/authors.csv
$ podium new old.podium --from t
Next: podium -C old.podium status
old.podium: a contest from 9 rows
$ podium -C c.podium --format csv check duplicates old.podium | grep old.podium | cut -d, -f1-5
pairs that may be the same: 24; homonyms are people, and titles may be alike by chance
title,E1,X1,old.podium,100
title,E2,X1,old.podium,99
title,E6,X1,old.podium,99
title,E5,X1,old.podium,90
title,E3,X1,old.podium,90
author,E1,X2,old.podium,100
author,E2,X2,old.podium,100
author,E3,X2,old.podium,50
$ podium -C c.podium check duplicates none.podium
podium: none.podium: there is no such file
[66]
$ podium -C c.podium entry withdraw E2 --reason twice
E2 is withdrawn
$ podium -C old.podium check duplicates
no two titles and no two authors are nearly the same
