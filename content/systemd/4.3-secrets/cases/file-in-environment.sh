# title: the path stands behind Environment=
# want: fail env-file-unset
# breaks: file mode owner process
solve 4.3
sudo sed -i s/^EnvironmentFile=/Environment=/ /etc/systemd/system/hello-agent.service.d/*.conf
sudo systemctl daemon-reload
sudo systemctl restart hello-agent
