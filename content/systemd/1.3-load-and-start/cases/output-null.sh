# title: StandardOutput=null swallows the lines
# want: fail output-elsewhere
# breaks: speaks
sudo sed -i '/^User=/a StandardOutput=null' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
sleep 3
