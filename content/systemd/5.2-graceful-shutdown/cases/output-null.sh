# title: the agent's output goes to /dev/null
# want: fail output-elsewhere
# breaks: finished
printf 'StandardOutput=null\n' | sudo tee -a /etc/systemd/system/job-agent.service
solve 5.2
