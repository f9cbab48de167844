# title: a < in front of the script
# want: fail shell-syntax
# breaks: command
solve 1.2
sudo sed -i 's#^ExecStart=\(.*\) \(.*\)#ExecStart=\1 < \2#' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
