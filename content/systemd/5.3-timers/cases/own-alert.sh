# title: one alert unit for all, named in the unit file itself
# want: pass
sudo sed -i '/^StartLimitBurst/a OnFailure=agent-alert.service' /etc/systemd/system/sick-agent.service
sdlab solve 5.3 --print | sed -e s/agent-alert@.service/agent-alert.service/ -e /^OnFailure/d | bash
