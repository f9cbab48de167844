# title: somebody else checks
# want: pass
# user: bob
sudo useradd -m bob
sudo systemctl enable hello-agent
