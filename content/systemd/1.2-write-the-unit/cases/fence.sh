# title: the fences of a web page were copied, too
# want: fail key-ignored
solve 1.2
sudo sed -i -e '1i ```ini' -e '$a ```' /etc/systemd/system/hello-agent.service
sudo systemctl daemon-reload
