# title: missing-directory is named, and started without a repair
# want: fail chdir-missing
# breaks: runs same user reviewed
# fault: missing-directory
sdlab answer 6.2 cause missing-directory
sudo systemctl start unsafe-agent || true
sleep 1
