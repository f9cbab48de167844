# title: the key goes to the program as an argument, where ps shows it
# want: fail secret-on-command-line
# fault: wrong-path
# breaks: secret
solve 6.2
sudo sed -i 's,^ExecStart=.*,& ${API_KEY},' /etc/systemd/system/unsafe-agent.service
sudo systemctl daemon-reload
sudo systemctl restart unsafe-agent
