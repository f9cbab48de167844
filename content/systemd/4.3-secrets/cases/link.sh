# title: the file is a link to one in the home, of mode 600
# want: pass
install -m 600 /dev/null ~/agent.env
sdlab solve 4.3 --print | sed -e 's,^sudo install .*,sudo ln -s ~/agent.env /etc/hello-agent/env,' | bash
