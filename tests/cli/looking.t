# Who only has a look makes no draft. Invented people.
@include cards n.podium
$ export PODIUM_LANG=en PODIUM_CONTEST=n.podium
$ as J01 score ST01
entry  state  criterion                           score  total  not sure  comment  note
ST01   to do  Tính mới, sáng tạo                                                   
ST01   to do  Khả năng áp dụng                                                     
ST01   to do  Hiệu quả kinh tế, kỹ thuật, xã hội                                   
$ as J01 score ST01 moi=20 ungdung=20 hieuqua=30 moi.comment=new --submit | cut -c1-15
ST01: submitted
$ as J01 score ST01
entry  state      criterion                           score  total  not sure  comment  note
ST01   submitted  Tính mới, sáng tạo                     20                   new      
ST01   submitted  Khả năng áp dụng                       20                            
ST01   submitted  Hiệu quả kinh tế, kỹ thuật, xã hội     30     70                     
$ as J01 score ST01 --format csv
entry,state,criterion,score,total,unsure,comment,note
ST01,submitted,"Tính mới, sáng tạo",20,,,new,
ST01,submitted,Khả năng áp dụng,20,,,,
ST01,submitted,"Hiệu quả kinh tế, kỹ thuật, xã hội",30,70,,,
$ as J01 score ST99
podium: ST99 is not on your list in round R1; check the code
[66]
$ as J01 score --list | sed -n 1,2p
entry  state      title
ST01   submitted  Hệ thống cảnh báo sớm lũ quét, sạt lở đất sử dụ…
$ as J01 score ST02 moi=10
ST02: kept as a draft; it counts once you add --submit
$ as J01 score ST02
entry  state  criterion                           score  total  not sure  comment  note
ST02   draft  Tính mới, sáng tạo                     10                            
ST02   draft  Khả năng áp dụng                                                     
ST02   draft  Hiệu quả kinh tế, kỹ thuật, xã hội            10                     
$ podium verify | sed -n 2p
not proven: 1 answers that judges have not submitted (they count for nothing)
