# title: a loop without a shell in front
# want: fail bad-setting
# breaks: up
printf "[Service]\nExecStart=/while :; do echo warm; sleep 2; done\"\n" | sudo tee /etc/systemd/system/warm-up.service
sudo systemctl start warm-up || true
