folder=/etc/systemd/system
secrets={{if eq .Scope "user"}}~/.config/web-agent{{else}}/etc/web-agent{{end}}
for unit in web-agent hello-db hello-cache; do
    sudo systemctl disable --now $unit.service 2>/dev/null || true
    sudo systemctl revert $unit.service 2>/dev/null || true
    sudo rm -rf $folder/$unit.service $folder/$unit.service.d $folder/$unit.service.wants $folder/$unit.service.requires
done
sudo rm -rf $secrets
sudo systemctl daemon-reload
sudo systemctl reset-failed web-agent.service hello-db.service hello-cache.service 2>/dev/null || true
rm -rf ~/agents/web-agent ~/agents/hello-store
