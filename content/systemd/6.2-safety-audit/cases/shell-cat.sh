# title: a shell reads the key from a closed file
# want: pass
# fault: wrong-path
solve 6.2
echo another-key | sudo install -m 600 -o learner /dev/stdin /etc/unsafe-agent/key
sudo sed -i -e /^EnvironmentFile/d -e "s|^ExecStart=.*|ExecStart=/bin/sh -c 'API_KEY=\$(cat /etc/unsafe-agent/key) exec /usr/bin/python3 /home/learner/agents/unsafe-agent/unsafe_agent.py'|" /etc/systemd/system/unsafe-agent.service
sudo systemctl daemon-reload
sudo systemctl restart unsafe-agent
