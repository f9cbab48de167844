# title: mode 602
# want: fail env-file-mode
# breaks: mode
sdlab solve 4.3 --print | bash
sudo chmod 602 /etc/hello-agent/env
