# title: written, and not started
# want: fail not-started
# breaks: up
printf "[Service]\nExecStart=/bin/sh -c 'while :; do echo warm; sleep 1; done'\n" | sudo tee /etc/systemd/system/warm-up.service
