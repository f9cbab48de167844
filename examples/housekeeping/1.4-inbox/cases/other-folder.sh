# title: it waits for another folder
# want: fail inbox-other
# breaks: watches
solve 1.4
sudo sed -i 's/^DirectoryNotEmpty=.*/DirectoryNotEmpty=\/var\/tmp\/outbox/' /etc/systemd/system/inbox.path
sudo systemctl daemon-reload
sudo systemctl restart inbox.path
