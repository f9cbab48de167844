# title: by the main process's number
# want: pass
cat > ~/check-services.sh <<'END'
#!/bin/bash
for s in hello-agent dbus; do
    pid=$(systemctl show --property=MainPID --value "$s")
    if [ "$pid" -gt 0 ]; then echo "$s is running, process $pid"; else echo "$s has no process"; fi
done
END
chmod +x ~/check-services.sh
