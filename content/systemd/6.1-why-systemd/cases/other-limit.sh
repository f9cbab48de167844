# title: the learner changes the limit, and answers that
# want: pass
# fault: lamp
solve 6.1
sudo systemctl set-property why-clerk MemoryMax=100M
sdlab answer 6.1 memory 100
