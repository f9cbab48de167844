# title: quotes around always
# want: fail value-ignored
# breaks: restart clean
solve 1.2
sudo sed -i 's/^Restart=.*/Restart="always"/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
