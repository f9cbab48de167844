# title: another user checks, who is in no group
# want: pass
# user: bob
sdlab solve 4.1 --print | bash
sudo useradd -m bob
