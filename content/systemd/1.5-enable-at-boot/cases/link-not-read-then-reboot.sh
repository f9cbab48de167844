# title: the same, and rebooted
# want: pass
# options: reboot
sudo mkdir -p /etc/systemd/system/multi-user.target.wants
sudo ln -s ../hello-agent.service /etc/systemd/system/multi-user.target.wants/
