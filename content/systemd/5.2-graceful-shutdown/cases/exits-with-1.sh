# title: the agent finishes its job and exits with 1
# want: fail unclean-stop
# breaks: clean finished
sed -i '$a raise SystemExit(1)' ~/agents/job-agent/graceful_agent.py
solve 5.2
