# title: the file is a link to one in the home, which everybody may read
# want: fail env-file-mode
# breaks: mode
touch ~/agent.env
chmod 644 ~/agent.env
sdlab solve 4.3 --print | sed -e 's,^sudo install .*,sudo ln -s ~/agent.env /etc/hello-agent/env,' | bash
