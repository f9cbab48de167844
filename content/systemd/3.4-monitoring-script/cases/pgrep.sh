# title: it looks for a process
# want: fail script-ignores-state
# breaks: tells right
cat > ~/check-services.sh <<'END'
#!/bin/bash
for service in hello-agent dbus; do
    if pgrep -f hello_agent >/dev/null; then
        echo "$service: ok"
    else
        echo "$service: not running"
    fi
done
END
chmod +x ~/check-services.sh
