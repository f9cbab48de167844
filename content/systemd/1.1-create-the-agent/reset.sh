rm -rf ~/agents/hello-agent
rmdir ~/agents 2>/dev/null || true
