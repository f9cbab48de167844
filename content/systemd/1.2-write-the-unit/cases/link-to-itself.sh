# title: ln -s with a relative path: the link leads to itself
# want: fail unit-not-found
solve 1.2
sudo mv /etc/systemd/system/hello-agent.service ~/hello-agent.service
cd ~
sudo ln -s hello-agent.service /etc/systemd/system/
sudo systemctl daemon-reload
