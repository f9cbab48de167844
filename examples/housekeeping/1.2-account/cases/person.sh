# title: an account for a person
# want: fail account-login
# breaks: account
sdlab solve 1.2 --print | sed 's/--system --shell .usr.sbin.nologin/--shell \/bin\/bash/' | bash
