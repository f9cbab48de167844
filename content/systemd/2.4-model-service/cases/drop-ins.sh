# title: each wish a drop-in of its own, beside a short unit
# want: pass
printf '[Service]\nUser=learner\nType=notify\nExecStart=/usr/bin/python3 %s/agents/model-server/model_server.py\n' ~ | sudo tee /etc/systemd/system/model-server.service
d=/etc/systemd/system/model-server.service.d
sudo mkdir -p $d
printf '[Unit]\nWants=log-shipper.service\nAfter=log-shipper.service\nStartLimitIntervalSec=5min\n' | sudo tee $d/00-logs.conf
printf '[Service]\nExecStartPre=/bin/sh -c "while [ ! -e /dev/shm/hello-gpu ]; do sleep 0.5; done"\nTimeoutStartSec=0\n' | sudo tee $d/10-gpu.conf
printf '[Service]\nMemoryMax=\nMemoryMax=3072M\n' | sudo tee $d/20-memory.conf
printf '[Service]\nRestart=on-failure\nRestartSec=30\nRestartSteps=4\nRestartMaxDelaySec=10min\n' | sudo tee $d/30-restart.conf
sudo systemctl daemon-reload
sudo systemctl start --no-block model-server
sleep 3
touch /dev/shm/hello-gpu
