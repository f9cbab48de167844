# title: python3 -m, in the working directory
# want: pass
# fault: wrong-path
solve 6.2
sudo sed -i 's|^ExecStart=.*|ExecStart=/usr/bin/python3 -u -m unsafe_agent|' /etc/systemd/system/unsafe-agent.service
sudo systemctl daemon-reload
sudo systemctl restart unsafe-agent
