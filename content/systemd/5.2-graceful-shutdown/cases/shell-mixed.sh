# title: the agent is a shell's child, with KillMode=mixed
# want: fail signal-not-passed
# breaks: finished
sudo sed -i -e "s/^ExecStart=\(.*\)/ExecStart=\/bin\/sh -c '\1; true'/" -e '/^TimeoutStopSec/a KillMode=mixed' /etc/systemd/system/job-agent.service
solve 5.2
