# title: a comment behind the password
# want: fail secret-refused
# breaks: ready up
solve 2.3
sudo sed -i 's/$/ # the database/' /etc/web-agent/env
sudo systemctl restart web-agent || true
