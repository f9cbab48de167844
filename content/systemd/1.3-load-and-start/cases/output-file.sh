# title: StandardError=append: leads the lines into a file
# want: fail output-elsewhere
# breaks: speaks
sudo sed -i '/^User=/a StandardError=append:/tmp/agent.log' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
sleep 3
