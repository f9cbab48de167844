# title: After= in [Service]
# want: fail key-ignored
# breaks: after clean
solve 1.2
sudo sed -i '/^After/d;s/^Type=/After=network.target\n&/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
