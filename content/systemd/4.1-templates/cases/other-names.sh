# title: five instances with other names, escaped ones among them
# want: pass
sdlab solve 4.1 --print | sed '/systemctl restart/d' | bash
sudo systemctl start hello-agent@{anna,blue-green,03} "hello-agent@$(systemd-escape 'a b')" "hello-agent@$(systemd-escape --path /var/lib)"
