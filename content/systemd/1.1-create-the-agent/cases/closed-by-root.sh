# title: the folder above belongs to root and is closed
# want: fail script-error
solve 1.1
sudo chown root: ~/agents
sudo chmod 700 ~/agents
