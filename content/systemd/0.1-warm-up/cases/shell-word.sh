# title: a word of the shell at the beginning of ExecStart=
# want: fail exec-missing
# breaks: up
printf '[Service]\nExecStart=/bin/while :; do echo warming up; sleep 2; done\n' | sudo tee /etc/systemd/system/warm-up.service
sudo systemctl start warm-up
sleep 1
