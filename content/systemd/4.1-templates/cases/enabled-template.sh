# title: enabled hello-agent@, which names no instance
# want: fail instance-name-missing
# breaks: running named
sdlab solve 4.1 --print | sed '/systemctl restart/d' | bash
sudo systemctl enable hello-agent@ || true
