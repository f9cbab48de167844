# title: it has said much since it was started again
# want: pass
solve 5.2
sed -i s/JOB_SECONDS.=.4/JOB_SECONDS=0.02/ ~/agents/job-agent/graceful_agent.py
sudo systemctl start job-agent
sleep 4
