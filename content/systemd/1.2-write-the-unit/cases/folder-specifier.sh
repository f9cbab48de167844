# title: %h in WorkingDirectory= and ExecStart=
# want: fail chdir-missing
# breaks: directory command
solve 1.2
sudo sed -i 's|/home/learner|%h|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
