# title: spaces beside the = of an assignment
# want: fail script-error
# breaks: tells right
cat > ~/check-services.sh <<'END'
#!/bin/bash
state = $(systemctl is-active hello-agent)
if [ "$state" = "active" ]; then echo "hello-agent up"; else echo "hello-agent down"; fi
END
chmod +x ~/check-services.sh
