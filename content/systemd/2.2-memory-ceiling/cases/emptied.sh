# title: a drop-in empties MemoryMax=
# want: fail limit-unset
# breaks: ceiling soft
solve 2.2
sudo mkdir /etc/systemd/system/memory-agent.service.d
printf '[Service]\nMemoryMax=\n' | sudo tee /etc/systemd/system/memory-agent.service.d/override.conf
sudo systemctl daemon-reload
