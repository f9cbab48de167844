# title: the loop sends each line to a file
# want: fail output-elsewhere
# breaks: speaks
printf "[Service]\nExecStart=/bin/sh -c 'while :; do echo warming up >> /tmp/warm-up.log; sleep 2; done'\n" | sudo tee /etc/systemd/system/warm-up.service
sudo systemctl start warm-up
sleep 10
