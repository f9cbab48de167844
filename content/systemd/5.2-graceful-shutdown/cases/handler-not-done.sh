# title: the handler says that a job is not done, and exits
# want: fail work-cut-off
# breaks: finished
sed -i 's/    stopping = True/    log.info("job not done, sorry"); raise SystemExit(0)/' ~/agents/job-agent/graceful_agent.py
solve 5.2
