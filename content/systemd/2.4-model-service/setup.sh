folder=/etc/systemd/system
sudo mkdir -p $folder
mkdir -p ~/agents/model-server ~/agents/log-shipper
cp "$SUPPLIED"/model_server.py ~/agents/model-server/
cp "$SUPPLIED"/log_shipper.py ~/agents/log-shipper/
# An assistant's answer, for you to question.
sed -e "s|@HOME@|$HOME|" {{if eq .Scope "user"}}-e /^User=/d -e s/multi-user/default/{{else}}-e "s|@USER@|$(id -un)|"{{end}} "$SUPPLIED/draft.md" > ~/agents/model-server/draft.md
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
echo "The server is ~/agents/model-server/model_server.py."
echo "draft.md, beside it, is an assistant's answer, for you to question."
echo "log-shipper is a service that ships logs, and is often down."
