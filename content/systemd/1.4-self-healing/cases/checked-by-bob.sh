# title: somebody else, who may not read the journal, checks
# want: error journal-blind
# breaks: healed
# user: bob
sudo useradd -m bob
