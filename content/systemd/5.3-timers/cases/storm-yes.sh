# title: a table with a column for storms, which says yes
# want: pass
cat > ~/agents/agent-check/check.sh <<'END'
n=$(systemctl show --value -p NRestarts sick-agent)
echo "sick-agent restarts=$n storm=$([ $n -ge 3 ] && echo yes || echo no)"
END
sdlab solve 5.3 --print | sed 's,/usr/bin/python3 $HOME/agents/agent-check/check_agents.py,/bin/bash $HOME/agents/agent-check/check.sh,' | bash
