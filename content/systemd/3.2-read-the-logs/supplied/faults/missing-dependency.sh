unit=$1
sed -i s/^Requires=.*/Requires=log-rely.service/ $unit
