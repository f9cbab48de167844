# title: the password in the program, which everybody may read
# want: fail secret-in-script
# breaks: secret agent
solve 2.3
sudo chmod 755 ~
sed -i "s/^def main():/os.environ['DATABASE_PASSWORD'] = '$(cat ~/agents/hello-store/database-password)'\n\n\n&/" ~/agents/web-agent/web_agent.py
sudo sed -i /^EnvironmentFile=/d /etc/systemd/system/web-agent.service
sudo systemctl daemon-reload
sudo systemctl restart web-agent
