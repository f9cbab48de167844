home=~/agents/why-systemd
units=/etc/systemd/system
mkdir -p $home
{{- if eq .Scope "user"}}
mkdir -p $units
{{- end}}
cp "$SUPPLIED"/old_daemon.py "$SUPPLIED"/clerk.py "$SUPPLIED"/knock.py $home/
sed "s/@TOKEN@/$TOKEN/" "$SUPPLIED"/moth.py > $home/moth.py

# Puts a supplied unit in place, with what it leaves open: where you are at home
# and who you are, and the colour of its daemon if it has one.
install_unit() {
    sed -e "s|@HOME@|$HOME|; s|@COLOUR@|${2:-}|; s|@BOOT@|multi-user.target|" \
{{- if eq .Scope "user"}}
        -e '/^User=/d' \
{{- else}}
        -e "s|@USER@|$(id -un)|" \
{{- end}}
        "$SUPPLIED/$1" | sudo tee $units/$1 >/dev/null
}

# Three services with a daemon each. Which has the red one is different for everybody.
while read -r name colour; do
    install_unit why-$name.service $colour
done <"$SUPPLIED/colours-$FAULT"
# A service that is started when somebody comes to its door, and one that has died.
install_unit why-door.socket
install_unit why-clerk.service
install_unit why-moth.service

sudo systemctl daemon-reload
sudo systemctl enable --quiet why-gate.service why-lamp.service why-bell.service why-door.socket
sudo systemctl stop why-clerk.service
sudo systemctl restart why-door.socket why-gate.service why-lamp.service why-bell.service
sudo systemctl start why-moth.service
echo "why-gate, why-lamp, why-bell and why-door.socket run."
echo "why-clerk waits for a visitor."
echo "Their programs are in ~/agents/why-systemd, along with knock.py, which visits."
