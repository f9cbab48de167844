# title: it says that the agent is not down
# want: pass
cat > ~/check-services.sh <<'END'
#!/bin/sh
not=
systemctl is-active --quiet hello-agent && not="not "
echo "hello-agent is ${not}down"
END
chmod +x ~/check-services.sh
