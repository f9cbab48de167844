# title: prlimit changes the process, and the unit has no LimitNOFILE=
# want: fail limit-unset
# breaks: files
sdlab solve 4.2 --print | sed /LimitNOFILE/d | bash
sudo prlimit --nofile=4096:8192 --pid "$(systemctl show --value -p MainPID hello-agent)"
