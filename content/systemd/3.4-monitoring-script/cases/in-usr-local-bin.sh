# title: the script is in /usr/local/bin
# want: fail script-missing
# breaks: exists
sdlab solve 3.4 --print | bash
sudo mv ~/check-services.sh /usr/local/bin/
