# title: started hello-agent1, hello-agent2 and hello-agent3
# want: fail instance-name-missing
# breaks: running named
sdlab solve 4.1 --print | sed '$d' | bash
sudo systemctl start hello-agent1 hello-agent2 hello-agent3 || true
