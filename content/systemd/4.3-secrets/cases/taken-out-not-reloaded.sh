# title: taken out of the unit, not reloaded
# want: fail not-reloaded
# breaks: unit
sdlab solve 4.3 --print | sed 's,^\[Service\],&\nEnvironment=API_KEY=k-1,' | bash
sudo sed -i /^Environment=/d /etc/systemd/system/hello-agent.service.d/secrets.conf
