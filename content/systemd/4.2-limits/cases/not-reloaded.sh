# title: the drop-in was not read
# want: fail not-reloaded
# breaks: cpu memory swap tasks files process
sdlab solve 4.2 --print | sed /systemctl/d | bash
sudo systemctl restart hello-agent
