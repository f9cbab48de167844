# title: not-executable is named, and started without a repair
# want: fail exec-not-executable
# breaks: runs same user reviewed
# fault: not-executable
sdlab answer 6.2 cause not-executable
sudo systemctl start unsafe-agent || true
sleep 1
