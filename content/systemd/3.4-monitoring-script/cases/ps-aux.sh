# title: it prints what ps finds
# want: fail script-ignores-state
# breaks: tells right
cat > ~/check-services.sh <<'END'
#!/bin/bash
ps aux | grep hello-agent
END
chmod +x ~/check-services.sh
