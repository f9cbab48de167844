# title: a service writes the note: that is a unit's line
# want: fail note-missing
# breaks: note
sdlab solve 1.3 --print | sed '/^logger/d' | bash
sudo systemd-run --quiet --wait -p SyslogIdentifier=housekeeping echo 64M
