# title: KillMode=process, and the agent is the shell's child
# want: fail leaves-processes
# breaks: finished whole
sudo sed -i -e "s/^ExecStart=\(.*\)/ExecStart=\/bin\/sh -c '\1; true'/" -e '/^TimeoutStopSec/a KillMode=process' /etc/systemd/system/job-agent.service
solve 5.2
