# A phase ends only when nothing blocks it; each blocker is waived by name.
$ podium new c.podium --from fixtures/son-la >/dev/null 2>&1
$ podium --lang en phase next
the contest is now in phase: registration
$ podium --lang en phase
registration
blocker     count  what                                                           command
unassigned     45  entries without a judge: 45 (ST01, ST02, ST03, ST04, ST05, …)  podium assign
$ podium --lang en phase next
blocker     count  what                                                           command
unassigned     45  entries without a judge: 45 (ST01, ST02, ST03, ST04, ST05, …)  podium assign
podium: blockers: 1 (above); put them right, or go on all the same: podium phase next --waive ID --reason "..."
[77]
$ podium --lang en phase next --waive missing --reason 'in a hurry'
blocker     count  what                                                           command
unassigned     45  entries without a judge: 45 (ST01, ST02, ST03, ST04, ST05, …)  podium assign
podium: blockers: 1 (above); put them right, or go on all the same: podium phase next --waive ID --reason "..."
[77]
# A waiver has a reason, and is shown ever after.
$ podium --lang en phase next --waive unassigned
podium: what is waived needs a reason: --reason "..."
[65]
$ podium --lang en phase next --waive unassigned --reason 'assigned by hand tomorrow'
the contest is now in phase: judging
$ podium --lang en import assignments fixtures/son-la/assignments.csv
assignments: rows read 135, added 135, changed 0
$ podium --lang en phase 2>&1
Waived at the end of phase registration: unassigned (45), by Lê Hồng Quân: assigned by hand tomorrow
judging
blocker        count  what              command
no_open_round      1  no round is open  podium round open
# Rules are frozen once judging has opened; a change is shown on every result.
$ printf 'rule,value\ndigits,1\n' >rules.csv
$ podium --lang en import rules rules.csv
podium: changing rules after judging opened takes a reason, and every result shows it: --reason "..."
[77]
$ podium --lang en import rules rules.csv --reason 'one decimal, said the council'
rules: rows read 1, added 0, changed 1
$ podium --lang en round open R1
round R1 is open
$ podium --lang en import scores fixtures/son-la/scores.csv
scores: rows read 405, added 135, changed 0
# The ranking shows it, for people and beside a table for machines.
$ podium --lang en rank --field YDUOC | tail -2
Sheets that count: 0 signed by the judge, 0 keyed by two, 20 imported.
Changed since: changing rules "digits", by O01, 14/11/2023 22:13:20: value "2" → "1", reason "one decimal, said the council"
$ podium --lang en rank --field YDUOC --format csv 2>&1 >/dev/null
Changed since: changing rules "digits", by O01, 14/11/2023 22:13:20: value "2" → "1", reason "one decimal, said the council"
# A threshold that the meeting sets blocks deliberation.
$ printf 'prize,name,position,quota,threshold,at_meeting\nkk,Khuyến khích,4,2,,yes\n' >prizes.csv
$ podium --lang en import prizes prizes.csv --reason 'the committee decides the last line'
prizes: rows read 1, added 0, changed 1
$ podium --lang en phase next
blocker     count  what                       command
open_round      1  rounds still open: 1 (R1)  podium round close ROUND
podium: blockers: 1 (above); put them right, or go on all the same: podium phase next --waive ID --reason "..."
[77]
# A round is closed once.
$ podium --lang en round close R1
round R1 is closed
$ podium --lang en round close R1
podium: round R1 is closed already
[77]
$ podium --lang en phase next
the contest is now in phase: deliberation
$ podium --lang en phase --format csv 2>/dev/null
blocker,count,what,command
threshold,1,thresholds to be set at the meeting: 1 (kk),podium award threshold PRIZE POINTS
no_proposals,6,"fields whose prizes are not proposed yet: 6 (CNTT, COKHI, VATLIEU, NONGLAM, YDUOC, …)",podium award propose
$ podium --lang en award propose
podium: the threshold of "Khuyến khích" is to be set at the meeting: podium award threshold PRIZE POINTS --reason "..."
[77]
# The meeting sets the threshold of a prize that waits for it, as a number.
$ podium --lang en award threshold nhat 80 --reason 'x'
podium: no prize nhat waits for the meeting to set its threshold
[66]
$ podium --lang en award threshold kk 5o --reason 'x'
podium: "5o" is not a number; write digits such as 27, 27,5 or 27.5
[65]
$ podium --lang en award threshold kk 55,5 --reason 'as in last year'
threshold of kk: 55,5; entries that reach it: 30, that do not: 15
# Then prizes are proposed.
$ podium --lang en award propose 2>&1 | tail -1
  Khuyến khích, line after 5: not separated; the chance that the last above is truly better than the next is 78 %; the data cannot tell apart: ST42 ST43
# What is there already is no change, in any phase.
$ podium --lang en import scores fixtures/son-la/scores.csv
scores: rows read 405, nothing is new
$ podium --lang en verify | sed -n 1p
c.podium: good: 548 events in an unbroken chain, every table as the log says, 84 personal values proven, 13 signatures hold
