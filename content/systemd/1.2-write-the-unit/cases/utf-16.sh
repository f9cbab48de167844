# title: the unit file is saved as UTF-16
# want: fail bad-setting
# breaks: known
solve 1.2
iconv -f UTF-8 -t UTF-16 /etc/systemd/system/hello-agent.service > ~/copy
sudo cp ~/copy /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
