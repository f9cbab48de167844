# title: somebody checks who may not read the journal
# want: error journal-blind
# user: bob
solve 1.3
sudo useradd -m bob
