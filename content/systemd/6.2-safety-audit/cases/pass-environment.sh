# title: the key is in the manager's own environment, and handed on by PassEnvironment=
# want: fail secret-in-manager
# breaks: secret
sudo systemctl set-environment "$(grep -o 'API_KEY=.*' /etc/systemd/system/unsafe-agent.service)"
sdlab solve 6.2 --print | sed 's/^EnvironmentFile=.*/PassEnvironment=API_KEY/' | bash
