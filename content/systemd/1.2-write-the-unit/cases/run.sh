# title: in /run/systemd/system, as administrators do for a trial
# want: pass
solve 1.2
sudo mkdir -p /run/systemd/system
sudo mv /etc/systemd/system/hello-agent.service /run/systemd/system
sudo systemctl daemon-reload
