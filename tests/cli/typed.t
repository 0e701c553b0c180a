# What is typed unseen, and mistyped, is typed again. Invented people.
@include cards y.podium
$ export PODIUM_LANG=en PODIUM_CONTEST=y.podium
# The code of a person, and of the second one.
$ printf 'expect not shown\nsend AAAA-BBBB\\n\nexpect not the code of J01\nsend %s\\n\nexpect kept as a draft\nend\n' "$(cat J01)" | pty 40x120 podium score ST02 moi=11 --as J01
ended with 0
$ as J01 score ST02 --format csv | sed -n 2p
ST02,draft,"Tính mới, sáng tạo",11,,,,
$ as J01 score ST03 moi=1 ungdung=1 hieuqua=1 --submit | cut -c1-15
ST03: submitted
$ podium round close R1
sheets that are not in yet: 134; late ones count only once a chair admits them
round R1 is closed
$ printf 'expect not shown\nsend AAAA-BBBB\\n\nexpect not the code of J02\nsend %s\\n\nend\n' "$(cat J02)" | pty 40x120 podium score ST03 moi=4 ungdung=4 hieuqua=4 --submit --judge J01 --reason 'from her paper' --with J02
ended with 0
# Three times at most.
$ printf 'expect J02\nsend AAAA-BBBA\\n\nexpect the card\nexpect J02\nsend AAAA-BBBC\\n\nexpect the card\nexpect J02\nsend AAAA-BBBD\\n\nend\n' | pty 40x120 podium score ST03 moi=5 ungdung=4 hieuqua=4 --submit --judge J01 --reason x --with J02
ended with 77
# A new passphrase is typed twice; where it was not the same, again.
$ printf 'expect New\nsend horse\\n\nexpect again\nsend house\\n\nexpect not the same\nexpect New\nsend horse\\n\nexpect again\nsend horse\\n\nend\n' | pty 40x120 podium certificate key cert.key
ended with 0
$ grep -c '^sealed' cert.key
1
$ printf 'expect Passphrase\nsend house\\n\nexpect is wrong\nexpect Passphrase\nsend horse\\n\nend\n' | pty 40x120 podium certificate key cert.key
ended with 73
$ printf 'expect New\nsend horse\\n\nexpect again\nsend horse\\n\nend\n' | pty 40x120 podium key protect
ended with 0
$ printf 'expect Passphrase\nsend house\\n\nexpect is wrong\nexpect Passphrase\nsend horse\\n\nexpect /key\nend\n' | pty 40x120 podium key show
ended with 0

$ podium key show 2>&1 </dev/null | grep -c 'missing or wrong'
1
[77]
