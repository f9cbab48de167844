# title: a shell sends what the agent says into a file
# want: fail output-elsewhere
sudo sed -i "s#^ExecStart=\(.*\)#ExecStart=/bin/sh -c 'exec \1 > /tmp/agent.log 2>\&1'#" /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
sleep 3
