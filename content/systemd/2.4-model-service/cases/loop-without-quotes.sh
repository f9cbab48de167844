# title: the loop behind -c has no quotes
# want: fail pre-command-failed
# breaks: waits
sdlab solve 2.4 --print | sed -e '/daemon-reload/,$d' -e "/^ExecStartPre/s/'//g" | bash
sudo systemctl daemon-reload
sudo systemctl start --no-block model-server
sleep 3
