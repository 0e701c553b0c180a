# How far a result rests on codes that whoever printed the cards may know.
@include open a.podium
@include code
$ export PODIUM_LANG=en
$ podium judge cards 1.pdf --person J01 >/dev/null
$ cp a.podium near.kept
$ cp a.podium far.kept
# Nobody else has a key: it is done alone, and every result says so.
$ podium judge cards 2.pdf --reissue J01 --reason lost >/dev/null
$ code 2.pdf 1 >J01
$ podium rank --field CNTT | tail -1
Got a new card by one person alone, as nobody else could sign: J01.
$ podium award list | tail -1
Got a new card by one person alone, as nobody else could sign: J01.
# Also where it was brought from another copy, and from there.
$ podium -C near.kept merge a.podium >/dev/null
$ podium -C far.kept merge near.kept >/dev/null
$ podium -C far.kept award list | tail -1
Got a new card by one person alone, as nobody else could sign: J01.
# Somebody else has one: she agrees, or the owner with her old code.
$ podium judge cards 3.pdf --person J02 >/dev/null
$ code 3.pdf 1 >J02
$ as J02 score ST03 moi.note='ask them' >/dev/null
$ podium judge cards 4.pdf --reissue J01 --reason lost
podium: J01 had a key before: a second person agrees to a new one, with her own code; also J01 herself, with the old one: add --with PERSON --with-code-file FILE
[65]
$ podium judge cards 4.pdf --reissue J01 --reason lost --with O01
podium: O01 consents with a code: --with-code-file FILE, or type it when asked
[66]
$ podium judge cards 4.pdf --reissue J01 --reason 'too many eyes' --with J01 --with-code-file J01 >/dev/null
$ code 4.pdf 1 >J01
# Also where the old key has ended.
$ podium judge revoke J02 --reason lost
the keys of J02 have ended; podium judge cards gives a new card
$ podium judge cards 5.pdf --person J02
podium: J02 had a key before: a second person agrees to a new one, with her own code; also J02 herself, with the old one: add --with PERSON --with-code-file FILE
[65]
$ podium judge cards 5.pdf --person J02 --with J01 --with-code-file J01 >/dev/null
$ podium rank --field CNTT | tail -1
Got a new card by one person alone, as nobody else could sign: J01.
# A note that her new code does not open stays as it is.
$ code 5.pdf 1 >J02
$ as J02 score ST03 ungdung=20 >/dev/null
$ as J02 score --review --format csv | grep -c 'ask them'
0
[1]
$ sqlite3 a.podium 'SELECT count(*) FROM local_draft WHERE sealed IS NOT NULL'
1
# A sheet signed with a printed code is counted; one with a code of her own is not.
$ as J01 score ST01 moi=20 ungdung=20 hieuqua=20 --submit | cut -c1-15
ST01: submitted
$ podium rank --field CNTT | tail -2
Signed or typed with a code as printed on its card, in the whole contest: 1 of 1 sheets.
Got a new card by one person alone, as nobody else could sign: J01.
# Her notes are sealed with the new one.
$ as J01 score ST02 moi=20 moi.note=ask >/dev/null
$ as J01 judge rekey | grep -oE '[0-9A-Z]{4}-[0-9A-Z]{4}' >own && mv own J01
$ as J01 score ST02 ungdung=20 >/dev/null
$ as J01 score --review --format csv | grep -c ',ask$'
1
$ as J01 score ST01 moi=21 ungdung=20 hieuqua=20 --submit --reason better | cut -c1-15
ST01: submitted
$ podium rank --field CNTT | tail -2
Sheets that count: 1 signed by the judge, 0 keyed by two, 0 imported.
Got a new card by one person alone, as nobody else could sign: J01.
$ podium --lang vi rank --field CNTT | tail -1
Thẻ do một người tự cấp lại, vì không còn ai khác có thể ký: J01.
$ podium verify | sed -n 1p | cut -d' ' -f1-2
a.podium: good:
# Who has more than one key is named.
$ PODIUM_KEY=second podium key show 2>/dev/null >second.pub
$ podium key add O01 $(cat second.pub)
O01 can now sign with that key as well
$ podium award list | tail -1
More than one key to sign with: O01.
# A consent stands in the copy that recorded it, however many it went through;
# who merges consents to nothing.
$ cp a.podium near.kept
$ cp a.podium far.kept
$ podium judge cards 6.pdf --reissue J02 --reason lost --with J01 --with-code-file J01 >/dev/null
$ code 6.pdf 1 >J02b
$ podium -C near.kept merge a.podium >/dev/null
$ podium -C far.kept merge near.kept >/dev/null
$ podium -C far.kept award list | grep alone
Got a new card by one person alone, as nobody else could sign: J01.
# So is a consent.
$ podium round close R1 2>/dev/null
round R1 is closed
$ podium score ST01 hieuqua=22 --judge J01 --reason paper --submit --with J02 --with-code-file J02b >/dev/null
$ podium rank --field CNTT | grep -o 'by O01 [^,]*'
by O01 + J02 (printed code)
$ podium score ST01 hieuqua=23 --judge J01 --reason paper --submit --with J01 --with-code-file J01 >/dev/null
$ podium rank --field CNTT | grep -o 'by O01 [^,]*'
by O01 + J02 (printed code)
by O01 + J01
