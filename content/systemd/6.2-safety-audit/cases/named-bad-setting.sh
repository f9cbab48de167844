# title: bad-setting is named, and started without a repair
# want: fail bad-setting
# breaks: runs same user reviewed
# fault: bad-setting
sdlab answer 6.2 cause bad-setting
sudo systemctl start unsafe-agent || true
sleep 1
