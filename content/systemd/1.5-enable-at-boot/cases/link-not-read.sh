# title: the .wants link made by hand, which the next boot reads anyway
# want: pass
sudo mkdir -p /etc/systemd/system/multi-user.target.wants
sudo ln -s ../hello-agent.service /etc/systemd/system/multi-user.target.wants/
