# title: it has started a moment ago and not spoken yet
# want: pending no-output
# breaks: speaks
# options: no-wait
printf "[Service]\nExecStart=/bin/sh -c 'while :; do sleep 6; echo warm; done'\n" | sudo tee /etc/systemd/system/warm-up.service
sudo systemctl start warm-up
sleep 3.2
