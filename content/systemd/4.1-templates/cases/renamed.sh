# title: the template was renamed while its instances run
# want: fail template-missing
# breaks: template
solve 4.1
sudo mv /etc/systemd/system/hello-agent@.service /etc/systemd/system/helloagent@.service
sudo systemctl daemon-reload
