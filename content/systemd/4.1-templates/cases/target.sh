# title: a target of its own wants four instances
# want: pass
sdlab solve 4.1 --print | sed '/systemctl restart/d' | bash
printf '[Unit]\nWants=hello-agent@a.service hello-agent@b.service hello-agent@c.service hello-agent@d.service\n' | sudo tee /etc/systemd/system/hello-agents.target
sudo systemctl start hello-agents.target
