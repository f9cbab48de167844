# title: instance 1 has a file of its own beside the template, and three others run
# want: pass
sdlab solve 4.1 --print | bash
sudo sed 's/Hello Agent/Special Agent/' /etc/systemd/system/hello-agent@.service | sudo tee /etc/systemd/system/hello-agent@1.service
sudo systemctl daemon-reload
sudo systemctl restart hello-agent@{1,2,3,4}
