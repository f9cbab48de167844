# title: the agent prints, and Python collects it
# want: fail output-buffered
# breaks: finished
sed -i -e 's/log.info(\(".*"\), number)/print(\1 % number)/' -e 's/log.info(\(".*"\))/print(\1)/' ~/agents/job-agent/graceful_agent.py
solve 5.2
