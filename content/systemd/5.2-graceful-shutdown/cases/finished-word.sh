# title: the agent says that it finished its job
# want: pass
sed -i -e 's/"job %d is done"/"finished job %d"/' -e 's/that was begun is done/has come to its end/' ~/agents/job-agent/graceful_agent.py
solve 5.2
