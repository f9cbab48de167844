# title: an empty line above the first
# want: fail exec-format
# breaks: starts
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
chmod +x ~/check-services.sh
