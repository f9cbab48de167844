# title: the file alone, the unit does not name it
# want: fail env-file-unset
# breaks: file mode owner process
sdlab solve 4.3 --print | sed '/secrets.conf/,/^EOF/d' | bash
