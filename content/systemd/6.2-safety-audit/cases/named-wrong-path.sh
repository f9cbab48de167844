# title: wrong-path is named, and started without a repair
# want: fail script-missing
# breaks: runs same user reviewed
# fault: wrong-path
sdlab answer 6.2 cause wrong-path
sudo systemctl start unsafe-agent || true
sleep 1
