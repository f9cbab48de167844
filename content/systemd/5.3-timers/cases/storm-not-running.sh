# title: a line in other words
# want: pass
cat > ~/agents/agent-check/check.sh <<'END'
n=$(systemctl show --value -p NRestarts sick-agent)
if [ $n -ge 3 ]; then echo "sick-agent is not running: restart storm ($n)"; else echo "sick-agent: no restart storm"; fi
END
sdlab solve 5.3 --print | sed 's,/usr/bin/python3 $HOME/agents/agent-check/check_agents.py,/bin/bash $HOME/agents/agent-check/check.sh,' | bash
