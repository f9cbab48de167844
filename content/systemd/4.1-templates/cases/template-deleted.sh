# title: the template is deleted under the running instances
# want: fail template-missing
# breaks: template running
sdlab solve 4.1 --print | bash
sleep 4
sudo rm /etc/systemd/system/hello-agent@.service
sudo systemctl daemon-reload
