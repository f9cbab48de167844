# title: ExecStop= sends SIGKILL
# want: fail killed-hard
# breaks: clean finished
sudo sed -i '/^TimeoutStopSec/a ExecStop=/bin/kill -9 $MAINPID' /etc/systemd/system/job-agent.service
solve 5.2
