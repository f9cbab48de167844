# title: a command before the agent waits for the socket, and no After=
# want: fail wants-without-after
# breaks: follows
sdlab solve 4.4 --print | sed -e '/^After=/d' -e 's,^ExecStart=,ExecStartPre=/bin/sh -c "until test -S $HOME/agents/slow-db/socket; do sleep 0.2; done"\n&,' | bash
sleep 4
