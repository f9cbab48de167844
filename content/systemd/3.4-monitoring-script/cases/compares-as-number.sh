# title: -eq compares words as numbers
# want: fail script-error
# breaks: tells right
cat > ~/check-services.sh <<'END'
#!/bin/bash
for s in hello-agent dbus; do
  if [ $(systemctl is-active $s) -eq active ]; then echo "$s: OK"; else echo "$s: DOWN"; fi
done
END
chmod +x ~/check-services.sh
