# title: Requisite= in place of Wants=
# want: fail requisite-starts-nothing
# breaks: worker-redis
sudo systemctl start team-redis
sdlab solve 5.1 --print | sed 's/^Wants=/Requisite=/' | bash
