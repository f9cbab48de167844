# title: KO while it is up, OK while it is down
# want: fail wrong-answer
# breaks: right
cat > ~/check-services.sh <<'END'
#!/bin/bash
for s in hello-agent dbus; do
    systemctl is-active --quiet "$s" && echo "$s: KO" || echo "$s: OK"
done
END
chmod +x ~/check-services.sh
