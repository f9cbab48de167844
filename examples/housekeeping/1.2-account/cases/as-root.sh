# title: without User=
# want: fail runs-as-root
# breaks: runs
sdlab solve 1.2 --print | sed '/^User=/d' | bash
