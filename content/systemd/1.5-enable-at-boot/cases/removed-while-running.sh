# title: enabled, and the file removed under the running agent
# want: fail not-reloaded
# breaks: enabled
sudo systemctl enable hello-agent
sudo rm /etc/systemd/system/hello-agent.service
