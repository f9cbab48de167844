# title: a shell reads the file, systemd does not
# want: fail env-file-unset
# breaks: file mode owner
mkdir -p ~/secrets
install -m 600 /dev/null ~/secrets/env
printf 'API_KEY=1\nDATABASE_URL=2\nSESSION_SECRET=3\n' > ~/secrets/env
sudo sed -i 's,^ExecStart=\(.*\),ExecStart=/bin/bash -c "set -a; . ~/secrets/env; exec \1",' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
