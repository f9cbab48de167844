# title: the agent logs into a file of its own
# want: fail output-elsewhere
sed -i 's#logging.basicConfig(#logging.basicConfig(filename="/tmp/x.log", #' ~/agents/hello-agent/hello_agent.py
sudo systemctl daemon-reload
sudo systemctl restart hello-agent || true
sleep 12
