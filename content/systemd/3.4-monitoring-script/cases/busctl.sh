# title: it asks the bus itself
# want: pass
cat > ~/check-services.sh <<'END'
#!/bin/bash
path=/org/freedesktop/systemd1/unit/hello_2dagent_2eservice
state=$(busctl get-property org.freedesktop.systemd1 $path org.freedesktop.systemd1.Unit ActiveState)
echo "hello-agent: $state"
END
chmod +x ~/check-services.sh
