# title: Type=oneshot for an agent that never ends
# want: fail oneshot-never-ends
sdlab solve 4.4 --print | sed -e s/^Type=simple/Type=oneshot/ -e s/^Restart=always/Restart=on-failure/ -e 's/systemctl start/& --no-block/' | bash || true
sleep 4
