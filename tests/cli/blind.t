# In a blind round a judge knows an entry by its blind code, in whichever case
# she types it, and by its number only where it has none.
$ export PODIUM_LANG=en
$ cp -r fixtures/son-la g
$ chmod -R u+w g
$ printf 'round,name,position,blind\nR1,Sơ khảo,1,yes\n' >g/rounds.csv
$ podium new blind.podium --from g >/dev/null 2>&1
$ podium entry edit ST01 --blind-code B17
ST01 is changed
$ podium entry edit ST03 --blind_code b4
ST03 is changed
$ podium phase next
the contest is now in phase: registration
$ podium import assignments g/assignments.csv
assignments: rows read 135, added 135, changed 0
$ podium phase next --waive all --reason test 2>/dev/null
the contest is now in phase: judging
$ podium round open R1
round R1 is open
$ PODIUM_KEY=J01.key podium key show 2>/dev/null >J01.pub
$ podium key add J01 $(cat J01.pub)
J01 can now sign with that key as well
$ submit() { PODIUM_KEY=J01.key podium score $1 moi=20 ungdung=20 hieuqua=20 --submit --as J01; }
$ submit ST01
podium: ST01 is not on your list in round R1; check the code
[66]
$ submit b17 | cut -d. -f1
b17: submitted, total 60
$ submit B4 | cut -d. -f1
B4: submitted, total 60
$ submit st02 | cut -d. -f1
st02: submitted, total 60
$ submit ST99
podium: ST99 is not on your list in round R1; check the code
[66]
# What is wrong is said of the code she knows.
$ PODIUM_KEY=J01.key podium score b17 moi=99 moi.coment=x --as J01
B17 (moi): "99" is outside 0 to 30 of criterion moi; correct it
B17 (moi.coment): there is no criterion moi.coment in the rubric of this entry
podium: nothing was kept
[65]
# The office knows them all by their numbers.
$ podium export scores | cut -d, -f2 | sort -u | tr '\n' ' '
ST01 ST02 ST03 entry 
