# title: the monitor is Type=oneshot
# want: fail oneshot-never-ends
sdlab solve 5.1 --print | sed -e 's/^Restart=no/&\nType=oneshot/' -e 's/systemctl restart team/systemctl restart --no-block team/' | bash || true
sleep 12
