# title: its lines go nowhere
# want: fail output-elsewhere
# breaks: same
# fault: wrong-path
solve 6.2
sudo sed -i 's/^User=/StandardOutput=null\n&/; s/^User=/StandardError=null\n&/' /etc/systemd/system/unsafe-agent.service
sudo systemctl daemon-reload
sudo systemctl restart unsafe-agent
sleep 8
