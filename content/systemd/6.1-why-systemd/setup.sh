home=~/agents/why-systemd
units=/etc/systemd/system
mkdir -p $home
{{- if eq .Scope "user"}}
mkdir -p $units
{{- end}}
cp "$SUPPLIED"/old_daemon.py "$SUPPLIED"/clerk.py "$SUPPLIED"/knock.py $home/
sed "s/@TOKEN@/$TOKEN/" "$SUPPLIED"/moth.py > $home/moth.py

# Three services with a daemon each. Which has the red one is different for everybody.
case $FAULT in
gate) colours=(red green blue) ;;
lamp) colours=(blue red green) ;;
*) colours=(green blue red) ;;
esac
for name in gate lamp bell; do
    sudo tee $units/why-$name.service >/dev/null <<END
[Unit]
Description=The $name of 6.1

[Service]
Type=forking
{{- if eq .Scope "system"}}
User=$(id -un)
{{- end}}
ExecStart=/usr/bin/python3 $HOME/agents/why-systemd/old_daemon.py ${colours[0]}

[Install]
WantedBy=multi-user.target
END
    colours=("${colours[@]:1}")
done

# A service that is started when somebody comes to its door.
sudo tee $units/why-door.socket >/dev/null <<END
[Unit]
Description=The door of 6.1

[Socket]
ListenStream=%t/why-door
Service=why-clerk.service
RemoveOnStop=yes

[Install]
WantedBy=sockets.target
END
sudo tee $units/why-clerk.service >/dev/null <<END
[Unit]
Description=The clerk of 6.1
Wants=why-lamp.service

[Service]
{{- if eq .Scope "system"}}
User=$(id -un)
{{- end}}
ExecStart=/usr/bin/python3 $HOME/agents/why-systemd/clerk.py
MemoryMax=48M
END

# A service that has died.
sudo tee $units/why-moth.service >/dev/null <<END
[Unit]
Description=The moth of 6.1

[Service]
{{- if eq .Scope "system"}}
User=$(id -un)
{{- end}}
ExecStart=/usr/bin/python3 $HOME/agents/why-systemd/moth.py
END

sudo systemctl daemon-reload
sudo systemctl enable --quiet why-gate.service why-lamp.service why-bell.service why-door.socket
sudo systemctl stop why-clerk.service
sudo systemctl restart why-door.socket why-gate.service why-lamp.service why-bell.service
sudo systemctl start why-moth.service
