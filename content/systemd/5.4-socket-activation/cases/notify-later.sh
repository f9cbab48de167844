# title: Type=notify, and the server says READY=1 only four seconds after its start
# want: pass
sed -i 's/^    log.info("somebody/    import threading, subprocess; threading.Timer(4, lambda: subprocess.run(["systemd-notify", "--ready"])).start()\n&/' ~/agents/hello-socket/hello_server.py
sdlab solve 5.4 --print | sed 's/^ExecStart=/Type=notify\nNotifyAccess=all\n&/' | bash
