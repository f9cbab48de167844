# title: the socket is enabled until the next boot only
# want: fail enabled-runtime
# breaks: boot
sdlab solve 5.4 --print | sed 's/systemctl enable/& --runtime/' | bash
