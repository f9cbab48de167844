# title: saved with a byte order mark, [Install] first
# want: pass
solve 1.2
sudo python3 - <<'END'
p = "/etc/systemd/system/hello-agent.service"
a, b = open(p).read().split("[Install]")
open(p, "w", encoding="utf-8-sig").write("[Install]" + b + a)
END
sudo systemctl daemon-reload
sudo systemctl enable hello-agent
