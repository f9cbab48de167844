# title: [Install] edited, and neither reloaded nor enabled
# want: fail not-reloaded
# breaks: enabled reached
sudo sed -i s/multi-user/graphical/ /etc/systemd/system/hello-agent.service
