# title: the drop-in is a link that leads nowhere
# want: fail not-reloaded
# breaks: cpu memory swap tasks files
solve 4.2
sudo mv /etc/systemd/system/hello-agent.service.d/limits.conf ~/limits.conf
sudo ln -s limits.conf /etc/systemd/system/hello-agent.service.d/my-limits.conf
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
