# title: ExecReload= is added after the answer
# want: fail wrong-answer
# breaks: reload
sdlab solve 3.3 --print | bash
printf '[Service]\nExecReload=/bin/kill -HUP $MAINPID\n' | sudo tee /etc/systemd/system/hello-agent.service.d/reload.conf
sudo systemctl daemon-reload
