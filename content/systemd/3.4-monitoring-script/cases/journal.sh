# title: the last line of the journal
# want: fail script-ignores-state
# breaks: tells right
cat > ~/check-services.sh <<'END'
#!/bin/bash
for s in hello-agent dbus; do
    echo "$s: $(journalctl -u $s -n 1 -o cat --no-pager 2>/dev/null | tail -n 1)"
done
END
chmod +x ~/check-services.sh
sudo systemctl kill -s STOP hello-agent
