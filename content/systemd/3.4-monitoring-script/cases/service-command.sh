# title: service NAME status
# want: pass
cat > ~/check-services.sh <<'END'
#!/bin/bash
PATH=$PATH:/usr/sbin
for s in hello-agent dbus; do
    if service "$s" status >/dev/null; then echo "$s is alive"; else echo "$s is dead"; fi
done
END
chmod +x ~/check-services.sh
