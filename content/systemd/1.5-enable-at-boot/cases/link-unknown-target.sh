# title: a link by hand in the folder of a target that does not exist
# want: fail not-reenabled
# breaks: reached
sudo mkdir -p /etc/systemd/system/multiuser.target.wants
sudo ln -s ../hello-agent.service /etc/systemd/system/multiuser.target.wants/
sudo systemctl daemon-reload
