# title: OnFailure= came after the failure
# want: fail no-alert
# breaks: alert
sudo systemctl start sick-agent
sleep 7
sdlab solve 5.3 --print | sed -e '/sick-agent.service$/d' | bash
