# title: the folder is closed, so that only root can look
# want: error folder-closed
# breaks: mode owner
sdlab solve 4.3 --print | bash
sudo chmod 700 /etc/hello-agent
