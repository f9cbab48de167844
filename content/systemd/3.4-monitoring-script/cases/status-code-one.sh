# title: it takes 1 alone for no, and systemctl says 3
# want: fail script-ignores-state
# breaks: tells right
cat > ~/check-services.sh <<'END'
#!/bin/bash
for s in hello-agent dbus; do
    systemctl is-active "$s" >/dev/null
    if [ $? -eq 1 ]; then echo "$s is down"; else echo "$s is up"; fi
done
END
chmod +x ~/check-services.sh
