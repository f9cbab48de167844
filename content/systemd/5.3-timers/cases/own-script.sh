# title: a shell script of the learner's own checks
# want: pass
cat > ~/agents/agent-check/check.sh <<'END'
restarts=$(systemctl show --value -p NRestarts sick-agent)
if [ "$restarts" -gt 2 ]; then echo "Storm! sick-agent: $restarts"; fi
END
sdlab solve 5.3 --print | sed 's,/usr/bin/python3 $HOME/agents/agent-check/check_agents.py,/bin/bash $HOME/agents/agent-check/check.sh,' | bash
