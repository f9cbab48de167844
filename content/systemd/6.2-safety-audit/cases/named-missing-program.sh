# title: missing-program is named, and started without a repair
# want: fail exec-missing
# breaks: runs same user reviewed
# fault: missing-program
sdlab answer 6.2 cause missing-program
sudo systemctl start unsafe-agent || true
sleep 1
