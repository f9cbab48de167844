# title: a shell that says READY=1 and does nothing
# want: fail other-program
# breaks: agent
solve 2.3
sudo sed -i -e "s|^ExecStart=.*|ExecStart=/bin/sh -c 'sleep 1; systemd-notify --ready --status=Serving; exec sleep 1000' /home/learner/agents/web-agent/web_agent.py|" -e '/^Type=/a NotifyAccess=all' /etc/systemd/system/web-agent.service
sudo systemctl daemon-reload
sudo systemctl restart web-agent
