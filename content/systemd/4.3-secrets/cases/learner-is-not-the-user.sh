# title: the file is the learner's, and the service runs as another user
# want: fail env-file-owner
# breaks: owner
sudo sed -i 's/^User=.*/User=nobody/' /etc/systemd/system/hello-agent.service
chmod 755 ~ ~/agents ~/agents/hello-agent
sdlab solve 4.3 --print | bash
sudo chown learner /etc/hello-agent/env
