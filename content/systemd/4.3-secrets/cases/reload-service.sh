# title: the file is changed after the start, and systemctl reload is tried
# want: fail running-old-config
# breaks: process
sdlab solve 4.3 --print | bash
sleep 1
echo OTHER=1 | sudo tee -a /etc/hello-agent/env
sudo systemctl reload hello-agent || true
