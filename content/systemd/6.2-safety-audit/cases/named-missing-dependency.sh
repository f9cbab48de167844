# title: missing-dependency is named, and started without a repair
# want: fail dependency-missing
# breaks: runs same user reviewed
# fault: missing-dependency
sdlab answer 6.2 cause missing-dependency
sudo systemctl start unsafe-agent || true
sleep 1
