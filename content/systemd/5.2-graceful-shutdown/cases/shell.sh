# title: the agent is a shell's child, and SIGTERM goes to both
# want: pass
sudo sed -i -e "s/^ExecStart=\(.*\)/ExecStart=\/bin\/sh -c '\1; true'/" /etc/systemd/system/job-agent.service
solve 5.2
