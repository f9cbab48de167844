# title: no execute bit
# want: fail script-not-executable
# breaks: starts tells
cat > ~/check-services.sh <<'END'
#!/bin/bash
services=("hello-agent" "nginx" "ssh")
echo "Checking services at $(date)..."
for service in "${services[@]}"; do
    if systemctl is-active --quiet "$service"; then
        echo "✓ $service is running"
    else
        echo "✗ $service has FAILED"
    fi
done
END
