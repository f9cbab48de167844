# title: print with flush, from a heredoc, executable, with a shebang
# want: pass
mkdir -p ~/agents/hello-agent
cat > ~/agents/hello-agent/hello_agent.py <<EOF
#!/usr/bin/env python3
import time
while True:
    print("alive", flush=True)
    time.sleep(1)
EOF
chmod +x ~/agents/hello-agent/hello_agent.py
