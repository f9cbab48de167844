unit=$1
sed -i 's,^WorkingDirectory=.*/agents,&/old,' $unit
