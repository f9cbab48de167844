# title: the template is masked
# want: fail masked
# breaks: template
sdlab solve 4.1 --print | bash
sudo systemctl stop 'hello-agent@*'
sudo rm /etc/systemd/system/hello-agent@.service
sudo systemctl mask hello-agent@.service
