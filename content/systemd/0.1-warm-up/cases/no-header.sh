# title: the header is missing
# want: fail bad-setting
# breaks: known
echo 'ExecStart=/bin/sh -c "while :; do echo hi; sleep 2; done"' | sudo tee /etc/systemd/system/warm-up.service
sudo systemctl start warm-up || true
