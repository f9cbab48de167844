# title: somebody else, who may not read the journal, checks
# want: error journal-blind
# breaks: speaks
# user: bob
sudo useradd -m bob
sudo systemctl start hello-agent
