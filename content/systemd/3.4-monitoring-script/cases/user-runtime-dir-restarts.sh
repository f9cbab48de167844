# title: --user: it sets XDG_RUNTIME_DIR and would start again what is down: that is refused while it is checked
# want: pass
# scope: user
cat > ~/check-services.sh <<'END'
#!/bin/bash
export XDG_RUNTIME_DIR=/run/user/$(id -u)
for service in hello-agent; do
    if systemctl --user is-active --quiet $service; then echo "$service up"; else echo "$service down"; systemctl --user restart $service; sleep 1; fi
done
END
chmod +x ~/check-services.sh
# What it is shown as up.
cat > ~/.config/systemd/user/other.service <<'END'
[Service]
ExecStart=sleep infinity
END
systemctl --user daemon-reload
systemctl --user start other
systemctl --user stop hello-agent
