# title: %i added and reloaded, the instances not restarted
# want: fail running-old-config
# breaks: named
sdlab solve 4.1 --print | sed '/^ExecStart/s/%i/x/' | bash
sleep 1
sudo sed -i '/^ExecStart/s/ x$/ %i/' /etc/systemd/system/hello-agent@.service
sudo systemctl daemon-reload
