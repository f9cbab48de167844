# title: a stop that cuts off the job, then a script that cannot start
# want: fail script-error
# breaks: clean finished
sudo systemctl start job-agent
sleep 2
sudo systemctl stop job-agent
echo 'def (' >> ~/agents/job-agent/job_agent.py
sudo systemctl start job-agent
sleep 1
