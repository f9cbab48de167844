# title: a + in front of the command
# want: fail runs-as-root
# breaks: user
solve 1.2
sudo sed -i 's|^ExecStart=|&+|' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
