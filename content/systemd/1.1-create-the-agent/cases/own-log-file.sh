# title: it logs into a file
# want: fail no-output
mkdir -p ~/agents/hello-agent
cat > ~/agents/hello-agent/hello_agent.py <<'END'
import logging,time
logging.basicConfig(level=logging.INFO, filename="agent.log")
while True:
    logging.info("x")
    time.sleep(5)
END
