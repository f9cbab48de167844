# title: ended by a plain kill after some seconds
# want: fail script-ends
solve 0.1
sleep 4
sudo kill "$(systemctl show -P MainPID warm-up)"
sleep 1
