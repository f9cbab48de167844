# title: the one that works is killed: two are failed, and the signal is an answer, too
# want: pass
solve 3.1
for n in fetch index mail; do if [ "$(systemctl show --value -p MainPID $n-agent)" != 0 ]; then sudo systemctl kill -s KILL $n-agent; fi; done
sleep 1
solve 3.1
sdlab answer 3.1 status 9
