# title: %i added, not reloaded
# want: fail not-reloaded
# breaks: named
sdlab solve 4.1 --print | sed '/^ExecStart/s/%i/x/' | bash
sudo sed -i '/^ExecStart/s/ x$/ %i/' /etc/systemd/system/hello-agent@.service
sudo systemctl restart 'hello-agent@*'
