# title: a dash from a web page in place of an option's hyphen
# want: fail script-missing
sudo sed -i 's#python3 /#python3 –u /#' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl restart hello-agent || true
sleep 6
