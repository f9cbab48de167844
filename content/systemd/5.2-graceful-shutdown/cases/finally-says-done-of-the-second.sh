# title: a finally block says that job 2 is done, after job 1 really was
# want: fail work-cut-off
# breaks: finished
sed -i -e 's/    stopping = True/    raise SystemExit(0)/' -e 's/    time.sleep(JOB_SECONDS)/    try:\n        time.sleep(JOB_SECONDS)\n    finally:/' -e 's/^    log.info("job %d is done"/        log.info("job %d is done"/' ~/agents/job-agent/graceful_agent.py
solve 5.2
sudo systemctl start job-agent
sleep 6
sudo systemctl stop job-agent
