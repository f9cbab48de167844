# title: $? is read after an echo
# want: fail script-ignores-state
# breaks: tells right
cat > ~/check-services.sh <<'END'
#!/bin/bash
for s in hello-agent dbus; do
  systemctl status $s >/dev/null 2>&1
  echo "checking $s"
  if [ $? -eq 0 ]; then echo "$s is running"; else echo "$s is stopped"; fi
done
END
chmod +x ~/check-services.sh
