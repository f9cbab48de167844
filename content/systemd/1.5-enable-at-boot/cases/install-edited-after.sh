# title: WantedBy= corrected after enable, which is not done again
# want: fail not-reenabled
# breaks: reached
sudo sed -i s/multi-user/rescue/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl enable hello-agent
sudo sed -i s/rescue/multi-user/ /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
