# title: a word for each service, and no names
# want: fail agent-not-listed
# breaks: tells right
cat > ~/check-services.sh <<'END'
#!/bin/bash
systemctl is-active hello-agent dbus
END
chmod +x ~/check-services.sh
