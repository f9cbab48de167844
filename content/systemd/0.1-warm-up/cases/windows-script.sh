# title: a shell is given a script with Windows line ends
# want: fail windows-line-ends
# breaks: up
printf 'while :; do\r\necho warming up\r\nsleep 2\r\ndone\r\n' > ~/warm.sh
printf '[Service]\nExecStart=/bin/sh /home/learner/warm.sh\n' | sudo tee /etc/systemd/system/warm-up.service
sudo systemctl start warm-up
sleep 1
