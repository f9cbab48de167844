# From 254 on systemd can let the pause between restarts grow. Before, it can
# only be long, and end.
version=$(systemctl --version | awk 'NR == 1 { print $2 + 0 }')
if [ "$version" -ge 254 ]; then
    limit=
    backoff='RestartSec=10
RestartSteps=5
RestartMaxDelaySec=5min'
else
    limit='StartLimitIntervalSec=5min
StartLimitBurst=5'
    backoff='RestartSec=30'
fi

sudo tee /etc/systemd/system/model-server.service >/dev/null <<EOF
[Unit]
Description=Model Server
Wants=log-shipper.service
After=network.target log-shipper.service
$limit

[Service]
Type=notify
{{if ne .Scope "user"}}User=$(id -un)
{{end}}WorkingDirectory=$HOME/agents/model-server
ExecStartPre=/bin/sh -c 'until test -e /dev/shm/hello-gpu; do sleep 1; done'
ExecStart=/usr/bin/python3 $HOME/agents/model-server/model_server.py
TimeoutStartSec=5min
Restart=on-failure
$backoff
MemoryMax=3G
MemorySwapMax=0

[Install]
WantedBy=multi-user.target
EOF
sudo systemctl daemon-reload

# Show that it waits: the device comes when the server has been started.
sudo systemctl stop model-server.service log-shipper.service
rm -f /dev/shm/hello-gpu
sudo systemctl start --no-block model-server.service
until [ "$(systemctl show --value -p SubState model-server.service)" = start-pre ]; do sleep 0.5; done
sleep 1
touch /dev/shm/hello-gpu
until systemctl is-active model-server.service; do sleep 0.5; done
