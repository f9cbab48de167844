# title: the database is Type=simple, so it counts as started at once
# want: fail started-not-ready
# breaks: waited
sudo mkdir /etc/systemd/system/slow-db.service.d
printf '[Service]\nType=simple\n' | sudo tee /etc/systemd/system/slow-db.service.d/type.conf
solve 4.4
