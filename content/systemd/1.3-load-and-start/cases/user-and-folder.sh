# title: a typo in User= and one in WorkingDirectory=
# want: fail user-unknown
sudo sed -i 's/^User=.*/User=lerner/;s#^WorkingDirectory=.*#WorkingDirectory=/home/learner/agent#' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl restart hello-agent || true
sleep 6
