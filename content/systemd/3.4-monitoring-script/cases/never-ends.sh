# title: it watches for ever
# want: fail script-never-ends
# breaks: alone
cat > ~/check-services.sh <<'END'
#!/bin/bash
while true; do
services=("hello-agent" "nginx" "ssh")
echo "Checking services at $(date)..."
for service in "${services[@]}"; do
    if systemctl is-active --quiet "$service"; then
        echo "✓ $service is running"
    else
        echo "✗ $service has FAILED"
    fi
done
sleep 3
done
END
chmod +x ~/check-services.sh
