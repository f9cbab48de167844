# title: the page, with the fault named and the unit edited
# want: pass
# fault: wrong-path
# options: page
sdlab answer 6.2 cause wrong-path
unit=/etc/systemd/system/unsafe-agent.service
sudo sed -i \
    -e 's|/unsafe-agent.py|/unsafe_agent.py|' \
    -e 's|^StartLimitIntervalSec=.*|StartLimitIntervalSec=60\nStartLimitBurst=5|' \
    -e 's|^Environment=.*|EnvironmentFile=/etc/unsafe-agent/env|' \
    -e 's|^Restart=.*|Restart=on-failure|' \
    -e 's|^RestartSec=.*|RestartSec=5\nUser=learner\nMemoryMax=200M\nTasksMax=32|' \
    "$unit"
sudo systemctl daemon-reload
sudo systemctl start unsafe-agent
