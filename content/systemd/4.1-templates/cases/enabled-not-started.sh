# title: enabled, and none started
# want: fail enabled-not-started
# breaks: running named
sdlab solve 4.1 --print | sed '/systemctl restart/d' | bash
sudo systemctl enable hello-agent@1 hello-agent@2 hello-agent@3
