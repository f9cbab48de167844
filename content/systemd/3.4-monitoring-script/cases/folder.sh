# title: a folder of that name
# want: fail not-a-file
# breaks: exists
mkdir ~/check-services.sh
