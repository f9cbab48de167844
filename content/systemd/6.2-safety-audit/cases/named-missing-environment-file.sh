# title: missing-environment-file is named, and started without a repair
# want: fail environment-file-missing
# breaks: runs same user reviewed
# fault: missing-environment-file
sdlab answer 6.2 cause missing-environment-file
sudo systemctl start unsafe-agent || true
sleep 1
