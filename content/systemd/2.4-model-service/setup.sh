folder=/etc/systemd/system
sudo mkdir -p $folder
mkdir -p ~/agents/model-server ~/agents/log-shipper
cp "$SUPPLIED"/model_server.py ~/agents/model-server/
cp "$SUPPLIED"/log_shipper.py ~/agents/log-shipper/
sudo tee $folder/log-shipper.service >/dev/null <<UNIT
[Unit]
Description=Log Shipper
StartLimitIntervalSec=0

[Service]
Type=notify
{{if ne .Scope "user"}}User=$(id -un)
{{end}}ExecStart=/usr/bin/python3 $HOME/agents/log-shipper/log_shipper.py
Restart=on-failure
RestartSec=10
UNIT
sudo systemctl daemon-reload
