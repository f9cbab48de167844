# title: an empty file
# want: fail script-empty
# breaks: exists
touch ~/check-services.sh
chmod +x ~/check-services.sh
