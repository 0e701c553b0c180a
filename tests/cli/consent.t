# What children and their representatives agreed to is kept row by row; what is not
# written was not agreed to (law 91/2025/QH15, article 24).
$ export PODIUM_LANG=en
$ mkdir t
$ printf 'key,value\nname,T\nlanguage,vi\n' >t/contest.csv
$ printf 'field,name\nA,Alpha\n' >t/fields.csv
$ printf 'round,name\nR1,One\n' >t/rounds.csv
$ printf 'criterion,name,maximum\nc,C,10\n' >t/criteria.csv
$ printf 'field,rule,value\n,consent,name result\n' >t/rules.csv
$ printf 'entry,title,field\nE1,Kite,A\nE2,Lamp,A\n' >t/entries.csv
$ echo 'entry,name,birth_date,phone
> E1,Lò An,1/1/2012,0911111111
> E1,Vì Ba,1/1/2021,0922222222
> E1,Cà Tư,1/1/1980,0933333333
> E2,Đỗ Lý,1/1/2012,' >t/authors.csv
$ echo 'Mã số,Tác giả thứ,Người đồng ý,Mục đích,Ngày đồng ý,Hình thức,Nơi lưu
> E1,1,bản thân,họ tên,1/10/2023,giấy,tập 3
> E1,1,người đại diện,họ tên,1/10/2023,giấy,tập 3
> E1,1,self,result,1/10/2023,file,a.pdf
> E1,2,người đại diện,họ tên,1/10/2023,giấy,
> E1,2,người đại diện,kết quả,1/10/2023,giấy,' >t/consents.csv
$ podium new c.podium --from t
Next: podium -C c.podium status
c.podium: a contest from 17 rows
$ export PODIUM_CONTEST=c.podium
# Under 7 the representative alone; from 7 both; an adult is not asked for any.
$ podium --format csv check | grep consent
errors: 3; warnings: 1
an issue of eligibility may stand: podium check waive ENTRY ISSUE --reason "..."
error,entry E1,consent_missing,"author 1 is a child, and the representative did not agree to result (consent); record the consent, or let it stand with a reason"
error,entry E2,consent_missing,"author 1 is a child, and the author and the representative did not agree to name (consent); record the consent, or let it stand with a reason"
error,entry E2,consent_missing,"author 1 is a child, and the author and the representative did not agree to result (consent); record the consent, or let it stand with a reason"
[65]
$ podium --lang vi check | grep consent | sed 's/ *$//'
lỗi: 3; lưu ý: 1
cho qua một vấn đề về điều kiện dự thi: podium check waive MÃ VẤN-ĐỀ --reason "..."
lỗi     giải pháp E1  consent_missing  tác giả 1 là trẻ em mà người đại diện chưa đồng ý về: kết quả (consent); hãy ghi sự đồng ý, hoặc cho qua có lý do
lỗi     giải pháp E2  consent_missing  tác giả 1 là trẻ em mà tác giả và người đại diện chưa đồng ý về: họ tên (consent); hãy ghi sự đồng ý, hoặc cho qua có lý do
lỗi     giải pháp E2  consent_missing  tác giả 1 là trẻ em mà tác giả và người đại diện chưa đồng ý về: kết quả (consent); hãy ghi sự đồng ý, hoặc cho qua có lý do
[65]
$ podium --lang vi consent list E1
mã số  tác giả thứ  người đồng ý    mục đích  ngày đồng ý  lưu bằng  nơi lưu  ngày rút
E1     1            bản thân        họ tên    01/10/2023   giấy      tập 3    
E1     1            người đại diện  họ tên    01/10/2023   giấy      tập 3    
E1     1            bản thân        kết quả   01/10/2023   tệp       a.pdf    
E1     2            người đại diện  họ tên    01/10/2023   giấy               
E1     2            người đại diện  kết quả   01/10/2023   giấy               
# Birth dates and telephone numbers leave the file if both agreed to that.
$ podium --format csv author list E1
entry,position,name,birth_date,unit,phone,share,spoken
E1,1,Lò An,(withheld),,(withheld),,
E1,2,Vì Ba,(withheld),,(withheld),,
E1,3,Cà Tư,1980-01-01,,0933333333,,
$ podium consent add E1 --author 1 --who self --purpose data --given 2/10/2023 --kept paper
E1 is added
$ podium --format csv author list E1 | sed -n 2p
E1,1,Lò An,(withheld),,(withheld),,
$ podium consent add E1 --author 1 --who representative --purpose data --given 2/10/2023 --kept paper
E1 is added
$ podium --format csv author list E1 | sed -n 2p
E1,1,Lò An,2012-01-01,,0911111111,,
# What is withdrawn holds no longer, but is remembered.
# A consent that is still to come is none.
$ podium consent edit E1 --author 1 --who representative --purpose data --given 2/10/2030
E1 is changed
$ podium --format csv author list E1 | sed -n 2p
E1,1,Lò An,(withheld),,(withheld),,
$ podium consent edit E1 --author 1 --who representative --purpose data --given 2/10/2023
E1 is changed
$ podium consent edit E1 --author 1 --who representative --purpose data --withdrawn 1/10/2023
--withdrawn: it was given on 2023-10-02, and cannot have been withdrawn before; correct one of the two dates
podium: E1 1 representative data: nothing was changed; faults: 1
[65]
$ podium consent edit E1 --author 1 --who representative --purpose data --withdrawn 3/10/2023
E1 is changed
$ podium --format csv author list E1 | sed -n 2p
E1,1,Lò An,(withheld),,(withheld),,
$ podium --format csv consent list E1 data
entry,author,who,purpose,given,kept,reference,withdrawn
E1,1,self,data,2023-10-02,paper,,
E1,1,representative,data,2023-10-02,paper,,2023-10-03
# It holds for the person, not for the number: another author has agreed to nothing.
$ podium --format csv check | grep -c 'E1.*author 2'
errors: 3; warnings: 1
an issue of eligibility may stand: podium check waive ENTRY ISSUE --reason "..."
0
[1]
$ podium author edit E1 --position 2 --name 'Hoàng Sáu'
E1 is changed
$ podium --format csv check | grep 'E1.*author 2'
errors: 5; warnings: 1
an issue of eligibility may stand: podium check waive ENTRY ISSUE --reason "..."
error,entry E1,consent_missing,"author 2 is a child, and the representative did not agree to name (consent); record the consent, or let it stand with a reason"
error,entry E1,consent_missing,"author 2 is a child, and the representative did not agree to result (consent); record the consent, or let it stand with a reason"
[65]
$ podium author edit E1 --position 2 --name 'Vì Ba'
E1 is changed
$ podium --format csv check | grep -c 'E1.*author 2'
errors: 3; warnings: 1
an issue of eligibility may stand: podium check waive ENTRY ISSUE --reason "..."
0
[1]
# What was taken out goes with its author; the same file again changes nothing.
$ podium export consents x.csv
$ podium import consents x.csv
consents: rows read 7, nothing is new
$ podium author withdraw E1 --position 2 --reason left
author E1: removed
$ podium --format csv consent list E1 | grep -c ^E1,2
0
[1]
$ podium consent withdraw E1 --author 1 --who self --purpose result --reason 'a mistake'
consent E1: removed
$ podium check waive E2 consent_missing --reason 'initials will be printed'
E2: consent_missing may stand; issues waived: 2
$ podium --format csv check | grep E2
errors: 1; warnings: 1
waived: 2
an issue of eligibility may stand: podium check waive ENTRY ISSUE --reason "..."
waived,entry E2,consent_missing,"author 1 is a child, and the author and the representative did not agree to name (consent); record the consent, or let it stand with a reason (waived by O01: initials will be printed)"
waived,entry E2,consent_missing,"author 1 is a child, and the author and the representative did not agree to result (consent); record the consent, or let it stand with a reason (waived by O01: initials will be printed)"
[65]
# Wrong words, and an author who is not there.
$ printf 'entry,author,who,purpose,given,kept\nE1,9,self,name,1/1/2023,paper\nE2,1,mother,name,1/1/2023,paper\nE2,1,self,fame,soon,stone\n' >bad.csv
$ podium import consents bad.csv
bad.csv:2:2 (author): "9" is not in the table authors; correct it, or import authors first
bad.csv:3:3 (who): "mother" is none of: self representative; write one of them
bad.csv:4:4 (purpose): "fame" is none of: name photo result feedback archive data; write one of them
bad.csv:4:5 (given): "soon" is not a day; write it as 18/5/2015 or 2015-05-18
bad.csv:4:6 (kept): "stone" is none of: paper file; write one of them
podium: bad.csv: nothing was imported; faults: 5; correct the file and import it again
[65]
# The column that authors had before says neither who nor when: it is not read.
$ printf 'entry,position,name,consent\nE2,1,Đỗ Lý,yes\n' >old.csv
$ podium import authors old.csv
old.csv:1: not read: the columns consent
authors: rows read 1, nothing is new
# Where births are asked for, who gave none is taken for a child.
$ printf 'rule,value\nbirth_from,1/1/1900\n' >young.csv
$ podium import rules young.csv
rules: rows read 1, added 1, changed 0
$ podium author add E2 --position 2 --name 'Không Ngày' --phone 0999
E2 is added
$ podium --format csv author list E2
entry,position,name,birth_date,unit,phone,share,spoken
E2,1,Đỗ Lý,(withheld),,,,
E2,2,Không Ngày,(withheld),,(withheld),,
$ podium --format csv log | grep -c 'Không Ngày'
0
[1]
$ podium verify | sed 1q
c.podium: good: 32 events in an unbroken chain, every table as the log says, 17 personal values proven, 14 signatures hold
# The birthdays themselves: who is 18 is not asked, who is 7 is asked as well. A clock
# that shows a day before 2026, as here, is taken for 1 January 2026.
$ echo 'entry,name,birth_date
> E1,Mười Tám,1/1/2008
> E1,Mười Bảy,2/1/2008
> E1,Bảy,1/1/2019
> E1,Sáu,2/1/2019' >t/authors.csv
$ rm t/consents.csv
$ printf 'field,rule,value\n,consent,name\n' >t/rules.csv
$ podium new days.podium --from t >/dev/null 2>&1
$ podium -C days.podium --format csv check 2>/dev/null | grep -oE 'author [0-9] is a child, and [a-z ]* did'
author 2 is a child, and the author and the representative did
author 3 is a child, and the author and the representative did
author 4 is a child, and the representative did
[65]
