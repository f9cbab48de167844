# title: a no-break space behind User=, copied from a web page
# want: fail user-unknown
# breaks: user
solve 1.2
sudo sed -i 's/^User=.*/&\xc2\xa0/' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
