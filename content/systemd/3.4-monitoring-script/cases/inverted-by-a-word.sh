# title: the same line, and a not in the wrong one
# want: fail wrong-answer
# breaks: right
cat > ~/check-services.sh <<'END'
#!/bin/bash
systemctl is-active --quiet hello-agent && word=" not"
echo "hello-agent is$word running"
END
chmod +x ~/check-services.sh
