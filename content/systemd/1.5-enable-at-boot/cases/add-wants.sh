# title: systemctl add-wants
# want: pass
sudo systemctl add-wants multi-user.target hello-agent.service
