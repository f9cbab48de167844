# title: no User=
# want: fail runs-as-root
# breaks: user
sdlab solve 2.4 --print | sed /^User=/d | bash -eu
