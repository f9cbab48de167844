# title: systemctl kill -s KILL
# want: pass
sleep 4
sudo systemctl kill -s KILL hello-agent
