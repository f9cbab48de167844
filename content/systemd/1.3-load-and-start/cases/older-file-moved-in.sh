# title: another unit file, written before the start, moved in and reloaded, not restarted
# want: fail running-old-config
# breaks: current
sed s/python3/'python3 -u'/ /etc/systemd/system/hello-agent.service > ~/new.service
sleep 1
sudo systemctl start hello-agent
sleep 4
sudo mv ~/new.service /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
