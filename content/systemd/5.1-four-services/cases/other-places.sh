# title: the programs in another folder, run as modules by a shell that makes room
# want: pass
sudo cp -r ~/agents/four /opt/team
sudo chown -R "$(id -un)" /opt/team
sdlab solve 5.1 --print | sed "s|^ExecStart=/usr/bin/python3 .*/\(.*\)[.]py|WorkingDirectory=/opt/team\nExecStart=/bin/sh -c 'exec python3 -m \1'|" | bash
