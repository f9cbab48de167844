# title: Service= is misspelt
# want: fail triggers-another-unit
# breaks: answers listens
sdlab solve 5.4 --print | sed -e 's/^ListenStream.*/&\nService=hello-sock.service/' -e 's/^sudo systemctl restart.*/& || true/' | bash
