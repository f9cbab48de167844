rm -f ~/check-services.sh
