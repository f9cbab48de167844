# title: Restart= in [Unit]
# want: fail key-ignored
# breaks: restart clean
solve 1.2
sudo sed -i '/^Restart=/d;s/^After=.*/&\nRestart=always/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
