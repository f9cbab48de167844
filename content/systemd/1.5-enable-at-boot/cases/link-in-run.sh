# title: the link made by hand below /run
# want: fail enabled-runtime
# breaks: enabled
sudo mkdir -p /run/systemd/system/multi-user.target.wants
sudo ln -s /etc/systemd/system/hello-agent.service /run/systemd/system/multi-user.target.wants/
sudo systemctl daemon-reload
