# title: Type=forking waits for a program that never forks
# want: fail forking-hangs
# breaks: up
sudo sed -i s/^Type=.*/Type=forking/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start --no-block hello-agent
sleep 2
