# title: only a drop-in folder
# want: fail unit-not-found
# breaks: known
solve 1.2
sudo mkdir /etc/systemd/system/hello-agent.service.d
sudo mv /etc/systemd/system/hello-agent.service /etc/systemd/system/hello-agent.service.d/agent.conf
sudo systemctl daemon-reload
