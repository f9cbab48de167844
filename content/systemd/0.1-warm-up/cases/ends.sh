# title: a loop that ends
# want: fail script-ends
# breaks: up
sudo tee /etc/systemd/system/warm-up.service <<'END'
[Service]
ExecStart=/bin/sh -c 'for i in 1 2 3; do echo hello; sleep 1; done'
END
sudo systemctl start warm-up
sleep 5
