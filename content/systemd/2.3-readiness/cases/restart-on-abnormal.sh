# title: Restart=on-abnormal does not cover an exit with 1
# want: fail restart-not-covered
# breaks: restart
solve 2.3
sudo sed -i s/^Restart=.*/Restart=on-abnormal/ /etc/systemd/system/web-agent.service
sudo systemctl daemon-reload
