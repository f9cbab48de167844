# title: PYTHONHOME= is set
# want: fail python-library-missing
solve 1.2
sudo sed -i "/^Type=/a Environment=PYTHONHOME=/opt/nosuch" /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl start hello-agent
sleep 1
