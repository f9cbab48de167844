# title: a link that leads nowhere
# want: fail unit-not-found
# breaks: known
solve 1.2
sudo rm /etc/systemd/system/hello-agent.service
sudo ln -s ~/hello-agent.service /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
