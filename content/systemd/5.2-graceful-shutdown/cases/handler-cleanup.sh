# title: the handler ends the program, and a finally block says that all jobs are done
# want: fail work-cut-off
# breaks: finished
sed -i -e 's/    stopping = True/    raise SystemExit(0)/' -e 's/^main()/try:\n    main()\nfinally:\n    log.info("all jobs done, bye")/' ~/agents/job-agent/graceful_agent.py
solve 5.2
