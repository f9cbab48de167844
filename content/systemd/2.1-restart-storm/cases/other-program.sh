# title: another script that fails at once
# want: fail other-program
# breaks: agent
sdlab solve 2.1 --print | sed '/daemon-reload/,$d' | bash
printf 'print("Crash agent starts", flush=True)\nraise SystemExit(1)\n' > ~/agents/crash.py
sudo sed -i -e s,crash-agent/crash_agent.py,crash.py, -e s/^StartLimitBurst.*/StartLimitBurst=1/ /etc/systemd/system/crash-agent.service
sudo systemctl daemon-reload
sudo systemctl start crash-agent
