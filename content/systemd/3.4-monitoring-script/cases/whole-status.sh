# title: the whole status, nothing else
# want: pass
cat > ~/check-services.sh <<'END'
#!/bin/bash
systemctl --no-pager status hello-agent dbus
END
chmod +x ~/check-services.sh
