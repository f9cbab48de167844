# title: OK while it is up, KO while it is down
# want: pass
cat > ~/check-services.sh <<'END'
#!/bin/bash
for s in hello-agent dbus; do
    systemctl is-active --quiet "$s" && echo "$s: OK" || echo "$s: KO"
done
END
chmod +x ~/check-services.sh
