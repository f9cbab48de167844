# title: another user checks, who is in no group
# want: pass
# user: bob
sudo useradd -m bob
sdlab solve 4.2 --print | bash
