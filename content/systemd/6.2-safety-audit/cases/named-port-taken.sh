# title: port-taken is named, and started without a repair
# want: fail port-taken
# breaks: runs same user reviewed
# fault: port-taken
sdlab answer 6.2 cause port-taken
sudo systemctl start unsafe-agent || true
sleep 1
