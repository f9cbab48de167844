# title: a bad stop, then the agent is put right and killed by hand
# want: fail never-stopped
# breaks: clean finished
cp ~/agents/job-agent/graceful_agent.py /tmp/graceful_agent.py
sed -i 's/def on_sigterm(.*/def on_sigterm():/; s/def \(.*\)(signum, frame)/def \1()/' ~/agents/job-agent/graceful_agent.py
solve 5.2
cp /tmp/graceful_agent.py ~/agents/job-agent/graceful_agent.py
sudo systemctl start job-agent
sleep 2
sudo systemctl kill job-agent
sleep 5
