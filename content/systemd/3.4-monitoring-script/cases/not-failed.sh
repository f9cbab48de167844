# title: has not failed, and has failed
# want: pass
cat > ~/check-services.sh <<'END'
#!/bin/bash
for s in hello-agent dbus; do
    systemctl is-active -q $s && echo "$s has not failed" || echo "$s has failed"
done
END
chmod +x ~/check-services.sh
