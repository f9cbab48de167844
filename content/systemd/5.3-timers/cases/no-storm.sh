# title: the check always says that there is no storm
# want: fail script-ignores-state
# breaks: storm
cat > ~/agents/agent-check/check.sh <<'END'
echo "hello-agent: ok, no storm"
echo "sick-agent: $(systemctl is-active sick-agent), no storm"
END
sdlab solve 5.3 --print | sed 's,/usr/bin/python3 $HOME/agents/agent-check/check_agents.py,/bin/bash $HOME/agents/agent-check/check.sh,' | bash
