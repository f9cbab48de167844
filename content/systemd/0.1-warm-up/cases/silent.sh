# title: it loops without a word
# want: fail no-output
# breaks: speaks
printf "[Service]\nExecStart=/bin/sh -c 'while :; do sleep 1; done'\n" | sudo tee /etc/systemd/system/warm-up.service
sudo systemctl start warm-up
