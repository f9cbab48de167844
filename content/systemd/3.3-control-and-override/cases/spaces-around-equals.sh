# title: spaces beside the = of the variable
# want: fail value-ignored
# breaks: variable restarted
solve 3.3
sudo sed -i 's/^Environment=.*/Environment=PYTHONUNBUFFERED = 1/' /etc/systemd/system/hello-agent.service.d/*.conf
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
