# title: a link by hand in a folder that is no target's
# want: fail not-reenabled
# breaks: reached
sudo mkdir -p /etc/systemd/system/multi-user.wants
sudo ln -s ../hello-agent.service /etc/systemd/system/multi-user.wants/
sudo systemctl daemon-reload
