# title: MemoryMax=500MB besides
# want: fail value-ignored
# breaks: clean
solve 1.2
sudo sed -i 's/^RestartSec=.*/&\nMemoryMax=500MB/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
