# title: set up once more, after the unit had been masked
# want: pass
# fault: unknown-user
sudo systemctl stop log-agent
sudo rm /etc/systemd/system/log-agent.service
sudo systemctl mask log-agent
sudo useradd log-agnet
setup 3.2
solve 3.2
