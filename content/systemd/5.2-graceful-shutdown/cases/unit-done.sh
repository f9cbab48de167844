# title: the agent calls its jobs units, and says completed
# want: pass
sed -i -e 's/"job %d is done"/"work unit %d of many completed, on to the next if there is one"/' -e 's/the end: .*"/bye"/' ~/agents/job-agent/graceful_agent.py
solve 5.2
