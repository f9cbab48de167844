# title: the folder is closed, and root checks
# want: pass
# user: root
sdlab solve 4.3 --print | bash
sudo chmod 700 /etc/hello-agent
