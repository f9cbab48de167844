# title: ListenStream= stands in [Unit]
# want: fail bad-setting
# breaks: answers listens
sdlab solve 5.4 --print | sed -e '/^.Socket.$/d' -e 's/^sudo systemctl restart.*/& || true/' | bash
