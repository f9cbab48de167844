# title: Hello Agent has failed while it is up, and has not failed while it is down
# want: fail wrong-answer
# breaks: right
cat > ~/check-services.sh <<'END'
#!/bin/bash
if systemctl is-active --quiet hello-agent; then
    echo "Hello Agent has failed"
else
    echo "Hello Agent has not failed"
fi
END
chmod +x ~/check-services.sh
