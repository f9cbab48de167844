pid=$(systemctl show -p MainPID --value hello-agent.service)
# kill 0 would end this shell and all it started, so make sure of the number.
test "$pid" -gt 0
sudo kill -9 "$pid"
# RestartSec= is 10 s; the new process is there shortly after.
for _ in $(seq 60); do
    new=$(systemctl show -p MainPID --value hello-agent.service)
    if [ "$new" -gt 0 ] && [ "$new" != "$pid" ]; then break; fi
    sleep 0.5
done
# It is back when it stays.
sleep 4
systemctl --no-pager status hello-agent.service
