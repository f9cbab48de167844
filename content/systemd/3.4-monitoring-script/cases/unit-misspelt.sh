# title: the unit's name is misspelt
# want: fail agent-not-listed
# breaks: tells right
cat > ~/check-services.sh <<'END'
#!/bin/bash
services=("hello_agent" "nginx" "ssh")
echo "Checking services at $(date)..."
for service in "${services[@]}"; do
    if systemctl is-active --quiet "$service"; then
        echo "✓ $service is running"
    else
        echo "✗ $service has FAILED"
    fi
done
END
chmod +x ~/check-services.sh
