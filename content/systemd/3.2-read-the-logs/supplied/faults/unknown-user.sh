unit=$1
sed -i -e /^User=/d -e '/^\[Service\]/a User=log-agnet' $unit
