# title: linked and enabled from /dev/shm
# want: fail enabled-runtime
sudo systemctl stop hello-agent
sudo mv /etc/systemd/system/hello-agent.service /dev/shm/
sudo systemctl enable --now /dev/shm/hello-agent.service
