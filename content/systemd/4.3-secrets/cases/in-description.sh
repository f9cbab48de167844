# title: a secret in Description=
# want: fail secret-in-unit
# breaks: unit
solve 4.3
printf '[Unit]\nDescription=Agent with API_KEY=example-key-1\n' | sudo tee /etc/systemd/system/hello-agent.service.d/z.conf
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
