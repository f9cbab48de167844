# title: mode 644
# want: fail env-file-mode
# breaks: mode
sdlab solve 4.3 --print | sed '/install -m/d' | bash
