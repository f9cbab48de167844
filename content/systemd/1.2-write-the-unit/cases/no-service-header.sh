# title: no [Service] line
# want: fail bad-setting
# breaks: known
solve 1.2
sudo sed -i '/^.Service./d' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
