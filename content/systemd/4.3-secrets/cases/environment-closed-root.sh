# title: the service runs as another user, and root checks
# want: pass
# user: root
sudo sed -i 's/^User=.*/User=nobody/' /etc/systemd/system/hello-agent.service
chmod 755 ~ ~/agents ~/agents/hello-agent
sdlab solve 4.3 --print | bash
