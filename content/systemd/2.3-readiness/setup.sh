folder=/etc/systemd/system
sudo mkdir -p $folder
mkdir -p ~/agents/web-agent ~/agents/hello-store
cp "$SUPPLIED"/web_agent.py ~/agents/web-agent/
cp "$SUPPLIED"/hello_store.py ~/agents/hello-store/
# An assistant's answer, for you to question.
sed -e "s|@HOME@|$HOME|" {{if eq .Scope "user"}}-e /^User=/d -e s/multi-user/default/{{else}}-e "s|@USER@|$(id -un)|"{{end}} "$SUPPLIED/draft.md" > ~/agents/web-agent/draft.md
(umask 077 && echo "$TOKEN" > ~/agents/hello-store/database-password)

# write_unit NAME DESCRIPTION ARGUMENTS
write_unit() {
    sudo tee $folder/"$1" >/dev/null <<UNIT
[Unit]
Description=$2

[Service]
Type=notify
{{if ne .Scope "user"}}User=$(id -un)
{{end}}ExecStart=/usr/bin/python3 $HOME/agents/hello-store/hello_store.py $3
Restart=on-failure
RestartSec=2
UNIT
}
write_unit hello-db.service "Hello Database" "database 15432 $HOME/agents/hello-store/database-password"
write_unit hello-cache.service "Hello Cache" "cache 16379"
sudo systemctl daemon-reload
echo "The agent is ~/agents/web-agent/web_agent.py."
echo "draft.md, beside it, is an assistant's answer, for you to question."
echo "hello-db and hello-cache are services that play the database and the cache."
echo "The database's password is in ~/agents/hello-store/database-password."
