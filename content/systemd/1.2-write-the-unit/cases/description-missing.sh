# title: no Description=
# want: fail description-missing
# breaks: description
solve 1.2
sudo sed -i '/^Description/d' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
