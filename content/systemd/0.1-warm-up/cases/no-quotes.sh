# title: a loop behind -c without quotes
# want: fail script-error
sudo tee /etc/systemd/system/warm-up.service <<'END'
[Service]
ExecStart=/bin/bash -c while true; do echo hello; sleep 1; done
END
sudo systemctl start warm-up
sleep 2
