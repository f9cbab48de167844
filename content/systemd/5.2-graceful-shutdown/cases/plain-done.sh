# title: the agent says no more than done
# want: pass
sed -i -e 's/"job %d is done", number/"Done."/' -e 's/the end: .*"/bye"/' ~/agents/job-agent/graceful_agent.py
solve 5.2
