# title: through a shell that changes into the folder
# want: pass
solve 1.2
sudo sed -i 's|^ExecStart=.*|ExecStart=/bin/bash -c "cd ~/agents/hello-agent \&\& exec python3 hello_agent.py"|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
