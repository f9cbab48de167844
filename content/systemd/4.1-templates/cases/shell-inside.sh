# title: through a shell, with the name in quotes, a dynamic user, and the whole unit's name
# want: pass
sudo mkdir -p /opt/named
sudo tee /opt/named/agent.sh <<'SH'
while true; do echo "hello from $1"; sleep 2; done
SH
printf '[Service]\nDynamicUser=yes\nExecStart=/bin/bash -c "echo starts; exec /bin/bash /opt/named/agent.sh \x27%%I of %%n\x27"\nRestart=on-failure\n' | sudo tee /etc/systemd/system/hello-agent@.service
sudo systemctl daemon-reload
sudo systemctl enable --now hello-agent@{north,south,east}.service || sudo systemctl start hello-agent@{north,south,east}.service
