# title: not in the group
# want: fail account-groups
# breaks: member
sdlab solve 1.2 --print | sed '/usermod/d' | bash
