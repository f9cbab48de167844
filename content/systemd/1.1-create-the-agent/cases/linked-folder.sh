# title: the folder is a link to another place
# want: pass
mkdir ~/src
ln -s ~/src ~/agents
solve 1.1
