# title: its output goes to a file
# want: fail output-elsewhere
# breaks: speaks
solve 0.1
echo StandardOutput=file:/tmp/warm-up.log | sudo tee -a /etc/systemd/system/warm-up.service
sudo systemctl daemon-reload
sudo systemctl restart warm-up
