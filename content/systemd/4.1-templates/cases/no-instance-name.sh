# title: started hello-agent@
# want: fail instance-name-missing
# breaks: running named
sdlab solve 4.1 --print | sed '/systemctl restart/d' | bash
sudo systemctl start hello-agent@ || true
