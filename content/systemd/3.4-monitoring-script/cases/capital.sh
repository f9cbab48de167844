# title: it compares with Active, in capitals
# want: fail script-ignores-state
# breaks: tells right
cat > ~/check-services.sh <<'END'
#!/bin/bash
for s in hello-agent dbus; do
    if [ "$(systemctl is-active $s)" == "Active" ]; then echo "$s is UP"; else echo "$s is DOWN"; fi
done
END
chmod +x ~/check-services.sh
