# title: %I, and names that need escaping
# want: pass
sdlab solve 4.1 --print | sed -e '/^ExecStart/s/%i/%I/' -e '/systemctl restart/d' | bash
sudo systemctl start hello-agent@blue-green hello-agent@red-green "hello-agent@$(systemd-escape 'a b')"
