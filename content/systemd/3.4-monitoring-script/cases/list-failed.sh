# title: it looks for the name among the failed: a stopped agent has not failed
# want: fail script-ignores-state
# breaks: tells right
cat > ~/check-services.sh <<'END'
#!/bin/bash
for s in hello-agent dbus; do
  if systemctl --failed --no-legend | grep -q $s; then echo "$s: FAILED"; else echo "$s: OK"; fi
done
END
chmod +x ~/check-services.sh
