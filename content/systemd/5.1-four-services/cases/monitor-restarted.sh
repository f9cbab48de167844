# title: the monitor is restarted like the others
# want: fail restart-unwanted
# breaks: monitor
sdlab solve 5.1 --print | sed 's/^Restart=no/Restart=always/' | bash
