# Units from one list: the provinces there are, and those there were.
@include open v.podium
$ export PODIUM_LANG=en PODIUM_CONTEST=v.podium
$ podium unit provinces --format csv >units.csv
$ grep -c '(cũ)' units.csv
29
$ grep -vc '(cũ)' units.csv
35
$ cut -d, -f1 units.csv | sort | uniq -d
# Every place of those that are no more is one that there is.
$ grep '(cũ)' units.csv | cut -d, -f3 | sort -u >places
$ grep -v '(cũ)' units.csv | cut -d, -f2 | sort -u >names
$ comm -23 places names
$ podium import units units.csv --reason 'the list of provinces'
units: rows read 63, added 63, changed 0
$ podium unit list | grep -E 'SONLA|HAGIANG'
HAGIANG       tỉnh Hà Giang (cũ)                                tỉnh Tuyên Quang
SONLA         tỉnh Sơn La                                       tỉnh Sơn La
$ podium --lang vi unit provinces | sed -n '1p;36p'
đơn vị        tên                          địa phương
BACGIANG      tỉnh Bắc Giang (cũ)          tỉnh Bắc Ninh
