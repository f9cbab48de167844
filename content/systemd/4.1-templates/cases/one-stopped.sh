# title: three instances, and one stopped again
# want: fail too-few-instances
# breaks: running named
sdlab solve 4.1 --print | bash
sudo systemctl stop hello-agent@2
