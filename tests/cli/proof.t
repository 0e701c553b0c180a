# Certificates that prove themselves: a key of the committee's, a signature on
# each, and a list of what no longer holds. Invented people.
@include open p.podium
$ export PODIUM_LANG=en PODIUM_CONTEST=p.podium
$ echo 'correct horse battery' >pass
$ echo 'wrong' >wrong
$ podium certificate keys
this contest has no certificate key yet
# Its key lies under a passphrase, and is no person's.
$ : >none
$ podium certificate key cert.key --key-passphrase-file none
podium: none: it holds no line: nothing was saved
podium: a certificate key is kept under a passphrase: name a file with it, --key-passphrase-file FILE
[64]
$ podium certificate key cert.key --key-passphrase-file pass | sed '1q'
cert.key: the certificate key, sealed; keep a copy, and the passphrase, in two rooms
$ head -1 cert.key
podium key 1
$ grep -c '^sealed' cert.key
1
$ podium certificate keys | cut -c21-
 signs now
$ podium certificate keys --format json | tr ',' '\n' | grep -c Ed25519
1
$ podium certificate key cert.key --key-passphrase-file wrong
podium: cert.key: the passphrase is wrong
[77]
$ podium certificate key cert.key --key-passphrase-file pass
podium: this contest has had this certificate key
[73]
$ podium certificate key other.key --key-passphrase-file pass
podium: this contest has a certificate key; give a reason for another
[73]
$ sed -n 's/^public //p' cert.key >public
$ podium key add O01 "$(cat public)"
podium: a certificate key is no person's, and this is the key of O01
[65]
$ cp "$PODIUM_KEY" person.key
$ PODIUM_KEY=person.key podium key protect --new-passphrase-file pass >/dev/null
$ podium certificate key person.key --key-passphrase-file pass --reason 'lies about'
podium: a certificate key is no person's, and this is the key of O01
[65]
# Signed are those that have a number.
@include awarded p.podium
$ cp p.podium before.podium
$ podium certificate number
24 certificates got numbers
$ podium certificate render c.pdf --sign cert.key --key-passphrase-file wrong
podium: cert.key: the passphrase is wrong
[77]
$ podium certificate render c.pdf --sign nowhere.key --key-passphrase-file pass
podium: nowhere.key: this is no certificate key that can be read or made
[66]
$ podium certificate render c.pdf --sign cert.key --key-passphrase-file pass
24 certificates in c.pdf
$ podium certificate render c.txt --sign cert.key --key-passphrase-file pass
24 certificates in c.txt
$ grep -c '^qr' c.txt
24
# A key that anybody may use is no committee's: another contest's, say.
$ PODIUM_KEY=open.key podium new other.podium 2>/dev/null >&2
$ podium certificate key open.key --key-passphrase-file pass --reason x --paper open.pdf
podium: open.key is not sealed by a passphrase: it is no certificate key; name a new file, and a key is made
[77]
$ podium certificate render open.pdf --sign open.key --key-passphrase-file pass
podium: open.key is not sealed by a passphrase: it is no certificate key; name a new file, and a key is made
[77]
$ ls open.pdf
ls: cannot access 'open.pdf': No such file or directory
[2]
$ rm other.podium open.key
# For chats each has a picture; without a signature there is none.
$ podium certificate render --chat pictures
podium: pictures for chats carry a signed code: name the key with --sign
usage: podium certificate render FILE.pdf|.png|.svg|.txt [--separate FOLDER] [--chat FOLDER] [--badges FOLDER] [--layout NAME|FILE] [--kind award|participation|thanks] [--entry ENTRY] [--each-author] [--only NUMBER|CODE,...] [--since DAY] [--order award|number|name|unit] [--preview FILE.png] [--sign KEY-FILE [--key-passphrase-file FILE]] [--proposed] [--font FAMILY] [--marks] [--paper A3|A4|...] [--tagged]
[64]
$ podium certificate render --chat pictures --sign cert.key --key-passphrase-file pass --entry ST01
1 certificates in pictures
$ file pictures/* | cut -d, -f1,2
pictures/0001_ST01_Lo-Van-Inh.png: PNG image data, 1280 x 1315
# Other programs read a badge; it stands in the picture too.
$ podium certificate render --badges badges --entry ST01 2>&1 | sed -n 1p
podium: badges are signed: name the key with --sign
[64]
$ podium certificate render --badges badges --sign cert.key --key-passphrase-file pass --entry ST01
1 certificates in badges
$ jq -r '.type[1], .issuer.name, .credentialSubject.identifier[0].identityHash, .credentialSubject.achievement.name, .proof.cryptosuite' badges/*.json
OpenBadgeCredential
BAN TỔ CHỨC HỘI THI SÁNG TẠO KỸ THUẬT TỈNH SƠN LA LẦN THỨ X
Lò Văn Inh, Nguyễn Quốc Toản, Cà Thị Hương Lan
Giải Nhất
eddsa-rdfc-2022
$ grep -c -a 'iTXtopenbadgecredential' pictures/*.png
1
$ podium certificate verify badges/0001_ST01_Lo-Van-Inh.json 2>&1 | sed -n 1p
podium: badges/0001_ST01_Lo-Van-Inh.json is a badge, which other programs check (Open Badges 3.0); here the code of the page is checked, or the picture or PDF
[64]
# What a phone reads from the code is said out of the signature.
$ proof=$(sed -n 's/^qr [^ ]* [^ ]* [^ ]* [^ ]* [^ ]* //p' c.txt | sed -n 1p)
$ podium certificate verify "$proof" | sed 's/key [0-9a-f ]*/key KEY/'
VALID: signed with the certificate key KEY; compare with the paper
  number: 1
  recipient: Lò Văn Inh, Nguyễn Quốc Toản, Cà Thị Hương Lan
  prize: Giải Nhất
  contest: Hội thi STKT Sơn La lần X
  field: CNTT
  date: 2026-05-18
$ podium --lang vi certificate verify "$proof" | sed 's/khóa [0-9a-f ]*/khóa KEY/'
ĐÚNG: được ký bằng khóa KEY; hãy so với tờ giấy
  số: 1
  người nhận: Lò Văn Inh, Nguyễn Quốc Toản, Cà Thị Hương Lan
  giải: Giải Nhất
  cuộc thi: Hội thi STKT Sơn La lần X
  lĩnh vực: CNTT
  ngày: 18/05/2026
$ echo "$proof" >proof.txt
$ podium certificate verify - <proof.txt | sed -n 3p
  recipient: Lò Văn Inh, Nguyễn Quốc Toản, Cà Thị Hương Lan
# Everything else is not valid, and says why.
$ podium certificate verify "${proof}A"
NOT VALID: this is no signed text of a certificate
[65]
$ podium certificate verify "${proof%?????}AAAAA"
NOT VALID: the signature does not fit; what it says was changed
[65]
$ podium certificate verify 'https://example.org'
NOT VALID: this is no signed text of a certificate
[65]
$ podium certificate verify "eyJhbGciOiJub25lIn0.e30."
NOT VALID: this is no signed text of a certificate
[65]
$ cp p.podium elsewhere.podium
$ podium certificate revoke 1 --reason 'the wrong name'
certificate 1 no longer holds
$ podium certificate verify "$proof" | sed '1s/key [0-9a-f ]*/key KEY/'
REVOKED: signed with the certificate key KEY, but it no longer holds: the wrong name
  number: 1
  recipient: Lò Văn Inh, Nguyễn Quốc Toản, Cà Thị Hương Lan
  prize: Giải Nhất
  contest: Hội thi STKT Sơn La lần X
  field: CNTT
  date: 2026-05-18
[65]
# Nobody prints what was revoked; another number is asked for by name.
$ podium certificate number
0 certificates got numbers
$ podium certificate render d.txt --entry ST01
podium: what there is was revoked
[66]
$ podium certificate number --entry ST01
1 certificates got numbers
$ podium certificate render d.txt --sign cert.key --key-passphrase-file pass
24 certificates in d.txt
$ sed -n 's/^qr [^ ]* [^ ]* [^ ]* [^ ]* [^ ]* //p' d.txt | sed -n 1p >new
$ podium certificate verify - <new | sed -n 2p
  number: 25
$ podium -C elsewhere.podium certificate verify - <new
NOT VALID: signed, but this contest has no such number; is this copy up to date?
  number: 25
  recipient: Lò Văn Inh, Nguyễn Quốc Toản, Cà Thị Hương Lan
  prize: Giải Nhất
  contest: Hội thi STKT Sơn La lần X
  field: CNTT
  date: 2026-05-18
[65]
$ podium certificate replace 2 --reason 'coffee'
certificate 2 is replaced by 26: print it again
$ sed -n 's/^qr [^ ]* [^ ]* [^ ]* [^ ]* [^ ]* //p' c.txt | sed -n 2p >second
$ podium certificate verify - <second | sed '1s/key [0-9a-f ]*/key KEY/;1q'
REPLACED: signed with the certificate key KEY, but number 26 took its place: coffee
[65]
# Whoever has the key, or a copy that gave its own numbers, signs what the list
# never had.
$ podium -C before.podium certificate number --entry ST02
1 certificates got numbers
$ podium -C before.podium certificate render thief.txt --sign cert.key --key-passphrase-file pass --entry ST02
1 certificates in thief.txt
$ sed -n 's/^qr [^ ]* [^ ]* [^ ]* [^ ]* [^ ]* //p' thief.txt >thief
$ podium certificate verify - <thief | sed '1s/key [0-9a-f ]*/key KEY/'
NOT VALID: signed with the certificate key KEY, but under this number the list has Lò Văn Inh, Nguyễn Quốc Toản, Cà Thị Hương Lan, Giải Nhất; it says:
  number: 1
  recipient: Vàng A Khua, Đoàn Thị Thanh Tâm
  prize: Giải Nhì
  contest: Hội thi STKT Sơn La lần X
  field: CNTT
  date: 2026-05-18
[65]
$ podium --lang vi certificate verify - <thief | sed '1s/khóa [0-9a-f ]*/khóa KEY/;1q'
KHÔNG ĐÚNG: được ký bằng khóa KEY, nhưng trong danh sách, số này là của Lò Văn Inh, Nguyễn Quốc Toản, Cà Thị Hương Lan, Giải Nhất; chữ ký lại ghi:
[65]
# Another key signs from now on; what the first one signed stays signed.
$ podium certificate key new.key --key-passphrase-file pass --reason 'the laptop was stolen' | sed 1q
new.key: the certificate key, sealed; keep a copy, and the passphrase, in two rooms
$ podium certificate keys | cut -c21-
 signed before: the laptop was stolen
 signs now
$ podium certificate render e.txt --sign cert.key --key-passphrase-file pass
podium: this is not the key that signs the certificates of this contest now
[77]
$ podium certificate render e.txt --sign new.key --key-passphrase-file pass
24 certificates in e.txt
$ podium certificate verify - <new | sed -n 2p
  number: 25
# What would be too dense for a phone is refused, and names what to shorten.
$ podium import contest - <<END
> key,value
> short_name,Hội thi Sáng tạo Kỹ thuật tỉnh Sơn La lần thứ mười năm hai nghìn không trăm hai mươi sáu
> END
contest: rows read 1, added 0, changed 1
$ podium certificate render f.pdf --sign new.key --key-passphrase-file pass
podium: entry ST01: the QR code of its certificate would be too dense for phones; give a shorter text in the column contest: short_name
[65]
$ podium certificate check
contest: short_name: entry ST01: the QR code of its certificate would be too dense for phones; give a shorter text in the column contest: short_name
contest: short_name: entry ST02: the QR code of its certificate would be too dense for phones; give a shorter text in the column contest: short_name
contest: short_name: entry ST04: the QR code of its certificate would be too dense for phones; give a shorter text in the column contest: short_name
contest: short_name: entry ST05: the QR code of its certificate would be too dense for phones; give a shorter text in the column contest: short_name
contest: short_name: entry ST08: the QR code of its certificate would be too dense for phones; give a shorter text in the column contest: short_name
contest: short_name: entry ST10: the QR code of its certificate would be too dense for phones; give a shorter text in the column contest: short_name
contest: short_name: entry ST09: the QR code of its certificate would be too dense for phones; give a shorter text in the column contest: short_name
contest: short_name: entry ST11: the QR code of its certificate would be too dense for phones; give a shorter text in the column contest: short_name
contest: short_name: entry ST21: the QR code of its certificate would be too dense for phones; give a shorter text in the column contest: short_name
contest: short_name: entry ST22: the QR code of its certificate would be too dense for phones; give a shorter text in the column contest: short_name
contest: short_name: entry ST23: the QR code of its certificate would be too dense for phones; give a shorter text in the column contest: short_name
contest: short_name: entry ST24: the QR code of its certificate would be too dense for phones; give a shorter text in the column contest: short_name
contest: short_name: entry ST25: the QR code of its certificate would be too dense for phones; give a shorter text in the column contest: short_name
contest: short_name: entry ST31: the QR code of its certificate would be too dense for phones; give a shorter text in the column contest: short_name
contest: short_name: entry ST32: the QR code of its certificate would be too dense for phones; give a shorter text in the column contest: short_name
contest: short_name: entry ST33: the QR code of its certificate would be too dense for phones; give a shorter text in the column contest: short_name
contest: short_name: entry ST34: the QR code of its certificate would be too dense for phones; give a shorter text in the column contest: short_name
contest: short_name: entry ST35: the QR code of its certificate would be too dense for phones; give a shorter text in the column contest: short_name
contest: short_name: entry ST38: the QR code of its certificate would be too dense for phones; give a shorter text in the column contest: short_name
contest: short_name: entry ST39: the QR code of its certificate would be too dense for phones; give a shorter text in the column contest: short_name
contest: short_name: entry ST40: the QR code of its certificate would be too dense for phones; give a shorter text in the column contest: short_name
contest: short_name: entry ST41: the QR code of its certificate would be too dense for phones; give a shorter text in the column contest: short_name
contest: short_name: entry ST42: the QR code of its certificate would be too dense for phones; give a shorter text in the column contest: short_name
podium: layout classic: 23 faults for 24 certificates
[65]
# A JPEG goes into a PDF as it is, and into no picture, also where both are asked
# for in one run.
$ podium import contest - <<END
> key,value
> short_name,Hội thi STKT Sơn La lần X
> END
contest: rows read 1, added 0, changed 1
$ podium certificate check
24 certificates: everything has room in the layout classic
$ printf '\377\330\377\300\000\021\010\000\100\000\100\003\001\042\000\002\021\001\003\021\001\377\331' >seal.jpg
$ (podium certificate layout show classic; echo 'seal,image,,,,20,20,20,20,,,,,,,,,,,,,,seal.jpg') >seal.csv
$ podium certificate render g.pdf --layout seal.csv --entry ST01
1 certificates in g.pdf
$ podium certificate render g.pdf --layout seal.csv --entry ST01 --chat sealed --sign new.key --key-passphrase-file pass
podium: seal.jpg is no picture that can be drawn here: a PNG file, or in a PDF a JPEG file, of at most 12000 pixels a side and 32 MiB
[65]
$ ls sealed
# A name that was erased can be compared no more; the signature still is one.
$ podium certificate verify - <second | sed '1s/key [0-9a-f ]*/key KEY/;1q'
REPLACED: signed with the certificate key KEY, but number 26 took its place: coffee
[65]
$ podium erase ST02 --author 1 --reason asked --sure
personal values erased: 4; they are gone from this file, and from a copy once this one is merged into it
$ podium certificate list --format csv | grep ST02
2,award,ST02,,,replaced,26,coffee
26,award,ST02,,,changed,,
$ podium certificate verify - <second | sed '1s/key [0-9a-f ]*/key KEY/;1q'
REPLACED: signed with the certificate key KEY, but number 26 took its place: coffee
[65]
$ strings -a p.podium | grep -c 'Vàng A Khua'
0
[1]
# A picture or a page is read by programs that an office may install.
$ cp fixtures/son-la/contest.csv picture.png
$ program=$(command -v podium)
$ PATH=/nonexistent "$program" certificate verify picture.png
podium: zbarimg is not installed: apt install zbar-tools; or type what the code says: podium certificate verify TEXT
[69]
$ PATH=/nonexistent "$program" certificate verify no-such.PDF
podium: no-such.PDF: there is no such file
[66]
# The key on paper: what is scanned from it, or typed without its last line end, is
# the key; of a key that is not the contest's there is none.
$ podium certificate key cert.key --key-passphrase-file pass --paper key.pdf
key.pdf: print it, and keep it apart from the passphrase
$ ls -l key.pdf | cut -c1-10
-rw-------
$ pdftotext key.pdf - | grep -c '^podium key 1$'
1
$ printf '%s' "$(cat cert.key)" >typed.key
$ podium certificate key typed.key --key-passphrase-file pass
podium: this contest has had this certificate key
[73]
$ podium certificate key stranger.key --key-passphrase-file pass --paper other.pdf
podium: this contest has a certificate key; give a reason for another
[73]
$ ls other.pdf
ls: cannot access 'other.pdf': No such file or directory
[2]
