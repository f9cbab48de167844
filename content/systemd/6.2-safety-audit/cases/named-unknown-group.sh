# title: unknown-group is named, and started without a repair
# want: fail group-failed
# breaks: runs same user reviewed
# fault: unknown-group
sdlab answer 6.2 cause unknown-group
sudo systemctl start unsafe-agent || true
sleep 1
