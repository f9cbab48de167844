# title: the check ends with 1 because it found something
# want: fail check-failed
# breaks: regular
cat >> ~/agents/agent-check/check_agents.py <<'END'
sys.exit(1)
END
solve 5.3 || true
sudo systemctl enable --now agent-check.timer
sleep 2
