# title: ulimit in a shell around the program, in place of LimitNOFILE=
# want: fail limit-unset
# breaks: files
sdlab solve 4.2 --print | sed "s|^LimitNOFILE=.*|ExecStart=\nExecStart=/bin/sh -c 'ulimit -n 4096; exec /usr/bin/python3 $HOME/agents/hello-agent/hello_agent.py'|" | bash
