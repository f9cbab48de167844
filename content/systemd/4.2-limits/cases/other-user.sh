# title: another user's process, whose limits can be seen all the same
# want: pass
sudo sed -i 's/^User=.*/User=nobody/' /etc/systemd/system/hello-agent.service
chmod 755 ~ ~/agents ~/agents/hello-agent
sdlab solve 4.2 --print | bash
