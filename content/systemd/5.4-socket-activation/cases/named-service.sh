# title: Service= says what it would be anyway
# want: pass
sdlab solve 5.4 --print | sed 's/^ListenStream.*/&\nService=hello-socket.service/' | bash
