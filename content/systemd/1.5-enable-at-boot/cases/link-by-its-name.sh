# title: a .wants link that leads nowhere: only its name counts, and rebooted
# want: pass
# options: reboot
sudo mkdir -p /etc/systemd/system/multi-user.target.wants
sudo ln -s /etc/systemd/system/hello-agnt.service /etc/systemd/system/multi-user.target.wants/hello-agent.service
sudo systemctl daemon-reload
