# title: all instances stopped again
# want: fail instance-name-missing
# breaks: running named
sdlab solve 4.1 --print | bash
sudo systemctl stop 'hello-agent@*'
