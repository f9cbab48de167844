# title: su in place of User=
# want: fail runs-as-root
solve 1.2
sudo sed -i -e '/^User=/d' -e "s|^ExecStart=.*|ExecStart=/bin/su $(id -un) -c 'python3 hello_agent.py'|" /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
