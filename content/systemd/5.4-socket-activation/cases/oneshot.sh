# title: a oneshot that talks to one visitor
# want: pass
sed -i 's/^        count += 1/&\n        if count > 1: break/; s/^    while True:/    while count < 1:/' ~/agents/hello-socket/hello_server.py
sdlab solve 5.4 --print | sed 's/^ExecStart=/Type=oneshot\n&/' | bash
