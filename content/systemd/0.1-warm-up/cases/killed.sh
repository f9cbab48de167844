# title: killed by SIGKILL
# want: fail program-killed
solve 0.1
sudo systemctl kill -s KILL warm-up
sleep 1
