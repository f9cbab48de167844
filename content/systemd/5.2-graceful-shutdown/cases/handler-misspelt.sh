# title: the handler uses a name that the script does not have
# want: fail script-error
# breaks: clean finished
sed -i 's/    stopping = True/    logger.info("bye")/' ~/agents/job-agent/graceful_agent.py
solve 5.2
