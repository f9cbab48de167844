# title: a later drop-in empties EnvironmentFile=
# want: fail env-file-unset
# breaks: file mode owner process
sdlab solve 4.3 --print | sed '/^sudo systemctl daemon-reload/i printf "[Service]\\nEnvironmentFile=\\n" | sudo tee /etc/systemd/system/hello-agent.service.d/zz.conf' | bash
