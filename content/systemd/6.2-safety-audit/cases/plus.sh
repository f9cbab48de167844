# title: a + in ExecStart= makes it root again
# want: fail runs-as-root
# breaks: user reviewed
# fault: wrong-path
solve 6.2
sudo sed -i 's/^ExecStart=/&+/' /etc/systemd/system/unsafe-agent.service
sudo systemctl daemon-reload
sudo systemctl restart unsafe-agent
