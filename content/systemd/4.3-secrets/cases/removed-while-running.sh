# title: the file removed under the running agent
# want: fail environment-file-missing
# breaks: mode
sdlab solve 4.3 --print | bash
sudo rm /etc/hello-agent/env
