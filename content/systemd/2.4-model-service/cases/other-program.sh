# title: a shell that waits, says it is ready, and is no server
# want: fail other-program
# breaks: program
sdlab solve 2.4 --print | sed -e "s|^ExecStart=.*|ExecStart=/bin/sh -c 'echo is ready; systemd-notify --ready; exec sleep 1000' /home/learner/agents/model-server/model_server.py|" -e '/^Type=/a NotifyAccess=all' | bash -eu
