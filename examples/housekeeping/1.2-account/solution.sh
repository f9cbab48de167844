getent group archive >/dev/null || sudo groupadd archive
id keeper >/dev/null 2>&1 || sudo useradd --system --shell /usr/sbin/nologin keeper
sudo usermod -aG archive keeper
sudo tee /etc/systemd/system/keeper.service >/dev/null <<'END'
[Service]
User=keeper
ExecStart=/usr/bin/sleep infinity
END
sudo systemctl daemon-reload
sudo systemctl restart keeper.service
