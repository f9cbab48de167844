# title: the supplied agent is started and stopped
# want: fail timeout-too-short
# breaks: clean finished limit
sudo systemctl start job-agent
sleep 2
sudo systemctl stop job-agent
