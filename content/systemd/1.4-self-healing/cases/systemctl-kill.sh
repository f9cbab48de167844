# title: systemctl kill
# want: pass
sleep 4
sudo systemctl kill hello-agent
