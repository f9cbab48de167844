# title: the learner's own manager is asked, which has none of the three
# want: fail wrong-answer
# breaks: fetch index mail
for name in fetch index mail; do
    sdlab answer 3.1 $name inactive
done
sdlab answer 3.1 boot none
sdlab answer 3.1 status 0
sdlab answer 3.1 active 3
sdlab answer 3.1 failed 1
sdlab answer 3.1 missing 3
