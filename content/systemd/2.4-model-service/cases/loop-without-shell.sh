# title: ExecStartPre= begins with until
# want: fail pre-command-failed
# breaks: waits
sdlab solve 2.4 --print | sed -e '/daemon-reload/,$d' -e "s#^ExecStartPre=.*#ExecStartPre=until test -e /dev/shm/hello-gpu; do sleep 1; done#" | bash
sudo systemctl daemon-reload
sudo systemctl start --no-block model-server
sleep 3
