# title: systemd has not read the drop-in with OnFailure=
# want: fail not-reloaded
# breaks: alert
sdlab solve 5.3 --print | sed /^OnFailure/d | bash
printf '[Unit]\nOnFailure=agent-alert@%%N.service\n' | sudo tee /etc/systemd/system/sick-agent.service.d/alert.conf
