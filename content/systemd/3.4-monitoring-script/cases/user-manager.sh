# title: it asks the learner's own manager
# want: fail script-ignores-state
# breaks: tells right
cat > ~/check-services.sh <<'END'
#!/bin/bash
for s in hello-agent; do
    echo "$s: $(systemctl --user is-active $s)"
done
END
chmod +x ~/check-services.sh
