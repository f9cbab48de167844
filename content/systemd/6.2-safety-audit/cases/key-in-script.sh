# title: the key is written into the script
# want: fail env-not-in-process
# breaks: secret
# fault: wrong-path
solve 6.2
sed -i 's|return os.environ.get("API_KEY", "")|return "sk-0123456789abcdef0"|' ~/agents/unsafe-agent/unsafe_agent.py
sudo sed -i '/^EnvironmentFile=/d' /etc/systemd/system/unsafe-agent.service
sudo systemctl daemon-reload
sudo systemctl restart unsafe-agent
