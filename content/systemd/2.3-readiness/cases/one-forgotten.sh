# title: the cache is not mentioned
# want: fail dependency-unnamed
# breaks: wanted ordered
solve 2.3
sudo sed -i 's/ hello-cache.service//' /etc/systemd/system/web-agent.service
sudo systemctl daemon-reload
sudo systemctl restart web-agent
