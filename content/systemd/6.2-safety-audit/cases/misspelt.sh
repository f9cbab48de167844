# title: a misspelt key that no other check reads
# want: fail key-ignored
# breaks: reviewed
# fault: wrong-path
solve 6.2
sudo sed -i 's/^NoNewPrivileges/NoNewPriviliges/' /etc/systemd/system/unsafe-agent.service
sudo systemctl daemon-reload
sudo systemctl restart unsafe-agent
