# title: syntax-error is named, and started without a repair
# want: fail script-error
# breaks: runs same user reviewed
# fault: syntax-error
sdlab answer 6.2 cause syntax-error
sudo systemctl start unsafe-agent || true
sleep 1
