# title: an instance masked, two run
# want: fail too-few-instances
# breaks: running
sdlab solve 4.1 --print | sed 's/ hello-agent@3.service//' | bash
sudo systemctl mask hello-agent@3
sudo systemctl start hello-agent@3 || true
