# title: it prints the line Loaded: of the status
# want: fail script-ignores-state
# breaks: tells right
cat > ~/check-services.sh <<'END'
#!/bin/bash
echo "hello-agent: $(systemctl status hello-agent | grep Loaded:)"
END
chmod +x ~/check-services.sh
