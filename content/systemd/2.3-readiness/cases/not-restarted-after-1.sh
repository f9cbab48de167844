# title: RestartPreventExitStatus=1: the status that the agent gives up with
# want: fail restart-not-covered
# breaks: restart
solve 2.3
sudo sed -i '/^Restart=/a RestartPreventExitStatus=1' /etc/systemd/system/web-agent.service
sudo systemctl daemon-reload
sudo systemctl restart web-agent
