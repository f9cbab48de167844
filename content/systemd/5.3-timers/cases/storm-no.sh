# title: a table with a column for storms, which says no
# want: fail script-ignores-state
# breaks: storm
cat > ~/agents/agent-check/check.sh <<'END'
echo "sick-agent restarts=$(systemctl show --value -p NRestarts sick-agent) storm=no"
END
sdlab solve 5.3 --print | sed 's,/usr/bin/python3 $HOME/agents/agent-check/check_agents.py,/bin/bash $HOME/agents/agent-check/check.sh,' | bash
