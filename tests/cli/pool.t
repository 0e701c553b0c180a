# The union's experts: who judged what in earlier contests, by given name; private
# to organisers.
@include scored old.podium
$ export PODIUM_LANG=en
$ podium new new.podium >/dev/null 2>&1
$ export PODIUM_CONTEST=new.podium
$ podium --format csv person pool old.podium | cut -d, -f1,2,5-8 | sed -n '1,4p'
name,person_title,edition,person,fields,sheets
Phạm Đình Chiến,Tiến sĩ Kỹ thuật cơ khí,lần thứ X (2025 - 2026),J05,COKHI,7
Cà Văn Chung,Tiến sĩ Nông học,Hội thi Sáng tạo Kỹ thuật tỉnh Sơn La,lần thứ X (2025 - 2026),J12,NONGLAM
Giàng A Dơ,Thạc sĩ Lâm nghiệp,lần thứ X (2025 - 2026),J14,NONGLAM,7
$ podium --format csv person pool old.podium | wc -l
22
$ podium --lang vi --format csv person pool old.podium | sed -n '2,4p' | cut -d, -f1
Phạm Đình Chiến
Cà Văn Chung
Giàng A Dơ
# How far from the others, against a computation of its own from the exported scores.
$ podium -C old.podium export scores s.csv
$ sed 1d s.csv | awk -F, '{ t[$2 " " $3] += $5 } END { for (k in t) { split(k, a, " "); n[a[1]]++; sum[a[1]] += t[k] }
> for (k in t) { split(k, a, " "); if (n[a[1]] > 1) { d = t[k] - (sum[a[1]] - t[k]) / (n[a[1]] - 1); s[a[2]] += d < 0 ? -d : d; c[a[2]]++ } }
> for (j in s) printf "%s %.1f\n", j, s[j] / c[j] }' | sort >by-hand
$ podium --format json person pool old.podium | tr '}' '\n' | sed -n 's/.*"person": *"\(J[0-9]*\)".*"difference": *"\{0,1\}\([0-9.]*\).*/\1 \2/p' | awk '{ printf "%s %.1f\n", $1, $2 }' | sort >by-podium
$ wc -l <by-podium
21
$ diff by-hand by-podium
# Taking one of them: her name and title come along, and no key or code.
$ podium person pool old.podium --take j03
Trần Bá Lộc is added as j03; add the unit and the fields
$ podium person pool old.podium --take j03
podium: person J03: there is one already; use edit to change it
[73]
$ podium --format csv person list
person,name,roles,title,unit,email,phone,state
J03,Trần Bá Lộc,judge,Kỹ sư Điện tử - Viễn thông,,,,active
O01,root,organiser,,,,,active
$ podium person pool old.podium --take X99
podium: nobody in that file has the code X99 and judges
usage: podium person pool FILE.podium ... [--take PERSON]
[64]
$ podium person pool old.podium new.podium --take J03
podium: --take PERSON needs one file
usage: podium person pool FILE.podium ... [--take PERSON]
[64]
$ podium person pool none.podium
podium: none.podium: there is no such file
[66]
$ podium person pool
podium: wrong number of arguments
usage: podium person pool FILE.podium ... [--take PERSON]
[64]
# A judge of this contest may not look, whoever gave her the files.
$ podium person add JX --name 'Lò Xu' --roles judge
JX is added
$ podium judge cards jx.pdf --person JX >/dev/null
$ pdftotext jx.pdf - | grep -E '^[0-9A-Z]{4}-[0-9A-Z]{4}$' >JX
$ podium person pool old.podium --as JX --code-file JX
podium: JX may not do this; it is for: an organiser, a secretary
[77]
