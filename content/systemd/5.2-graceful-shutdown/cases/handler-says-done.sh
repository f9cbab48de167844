# title: the handler says that all is done, and exits
# want: fail work-cut-off
# breaks: finished
sed -i 's/    stopping = True/    log.info("shutdown done"); raise SystemExit(0)/' ~/agents/job-agent/graceful_agent.py
solve 5.2
