# title: systemctl freeze
# want: pass
sudo systemctl start hello-agent
sleep 4
sudo systemctl freeze hello-agent || true
sleep 1
