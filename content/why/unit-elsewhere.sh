# title: the unit file is in the home, and another unit has nothing to do with it
# unit: hello.service
# want: unit-not-found certain
# never: sudo mv /etc
printf '[Service]\nExecStart=/bin/sleep 100\n' > ~/hello.service
