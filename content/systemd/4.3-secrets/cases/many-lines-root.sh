# title: a value of several lines, with = in them, and root checks
# want: pass
# user: root
sdlab solve 4.3 --print | sed 's/^SESSION_SECRET=.*/SESSION_SECRET="-----BEGIN KEY-----\nMIIB==\nPADDED=\n-----END KEY-----"/' | bash
