# title: quotes around the path in EnvironmentFile=
# want: fail value-ignored
solve 2.3 >/dev/null
sudo sed -i 's#^EnvironmentFile=.*#EnvironmentFile="/etc/web-agent/env"#' /etc/systemd/system/web-agent.service
sudo systemctl daemon-reload
sudo systemctl restart web-agent || true
sleep 4
