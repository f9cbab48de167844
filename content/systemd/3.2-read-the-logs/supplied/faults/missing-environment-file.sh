home=$2
mv $home/settings.env $home/settings.env.old
