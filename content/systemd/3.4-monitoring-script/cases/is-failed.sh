# title: it asks is-failed: a stopped agent has not failed
# want: fail script-ignores-state
# breaks: tells right
cat > ~/check-services.sh <<'END'
#!/bin/bash
for s in hello-agent dbus; do
    if systemctl is-failed -q $s; then echo "$s: FAILED"; else echo "$s: OK"; fi
done
END
chmod +x ~/check-services.sh
