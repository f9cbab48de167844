# title: the check ends with 1 because it found something, and SuccessExitStatus= says that this is well
# want: pass
cat >> ~/agents/agent-check/check_agents.py <<'END'
sys.exit(1)
END
sdlab solve 5.3 --print | sed -e 's,^ExecStart=/usr/bin/python3.*,&\nSuccessExitStatus=1,' | bash
