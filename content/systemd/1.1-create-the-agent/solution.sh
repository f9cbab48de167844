mkdir -p ~/agents/hello-agent
cat > ~/agents/hello-agent/hello_agent.py <<'EOF'
import logging
import time

logging.basicConfig(level=logging.INFO, format="%(levelname)s %(message)s")
log = logging.getLogger("hello-agent")

log.info("hello-agent starts")
count = 0
while True:
    count += 1
    log.info("Hello, iteration %d", count)
    time.sleep(5)
EOF
