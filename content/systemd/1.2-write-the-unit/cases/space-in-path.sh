# title: a folder with a space in its name, without quotes
# want: fail script-missing
# breaks: command
solve 1.2
mkdir ~/"my agents"
cp ~/agents/hello-agent/hello_agent.py ~/"my agents"
sudo sed -i '/^ExecStart/s#agents/hello-agent#my agents#' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
